import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { CreditCode, connectionTypes, DateTime, enumType } from '../../../platform/graphql/index.ts';
import type { Agency } from './agency.entities.ts';
import {
  type AgencyKind as AgencyKindValue,
  agencyKindLabels,
  type Organ as OrganValue,
  organLabels,
} from './agency.kinds.ts';

export const Organ = enumType('Organ', '机关类别:人大与“一府一委两院” / Branch of state', organLabels);
export const AgencyKind = enumType('AgencyKind', '机构类型 / Kind of agency', agencyKindLabels);

@ObjectType('Agency', {
  description: '机构:人大机关与“一府一委两院”的单位 / An agency of the congress or of a supervised organ',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
@Directive('@key(fields: "creditCode")')
export class AgencyType
  implements
    Pick<
      Agency,
      | 'id'
      | 'creditCode'
      | 'slug'
      | 'name'
      | 'englishName'
      | 'organ'
      | 'kind'
      | 'isSynthetic'
      | 'createdAt'
      | 'updatedAt'
      | 'version'
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => CreditCode, { description: '统一社会信用代码 / Unified social credit code' })
  creditCode!: string;

  @Field(() => String, { description: "短名,亦为演示客户端名 / Short name, also the demo client's id" })
  slug!: string;

  @Field(() => String, { description: '名称 / Name' })
  name!: string;

  @Field(() => String, { description: '英文名称 / English name' })
  englishName!: string;

  @Field(() => Organ, { description: '机关类别 / Branch of state' })
  organ!: OrganValue;

  @Field(() => AgencyKind, { description: '机构类型 / Kind' })
  kind!: AgencyKindValue;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const AgencyConnection = connectionTypes(AgencyType, 'Agency', '机构');
