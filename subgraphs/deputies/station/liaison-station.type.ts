import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { LiaisonStation } from './liaison-station.entities.ts';
import { type StationTier as StationTierValue, stationTierLabels } from './liaison-station.kinds.ts';

export const StationTier = enumType('StationTier', '联络站层级 / Tier of a liaison station', stationTierLabels);

@ObjectType('LiaisonStation', { description: "代表联络站 / A deputies' liaison station", simpleResolvers: true })
@Directive('@key(fields: "id")')
export class LiaisonStationType
  implements Pick<LiaisonStation, 'id' | 'name' | 'tier' | 'address' | 'openedOn' | 'receptionRule' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '名称 / Name' })
  name!: string;

  @Field(() => StationTier, { description: '层级 / Tier' })
  tier!: StationTierValue;

  @Field(() => String, { description: '地址,到苏木乡镇 / Address, down to the township' })
  address!: string;

  @Field(() => LocalDate, { description: '启用日 / Opened on' })
  openedOn!: string;

  @Field(() => String, { description: '接待日安排 / When deputies receive residents' })
  receptionRule!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const LiaisonStationConnection = connectionTypes(LiaisonStationType, 'LiaisonStation', '代表联络站');
