import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { Deputy } from './deputy.entities.ts';
import {
  type CongressLevel as CongressLevelValue,
  congressLevelLabels,
  type DeputyStatus as DeputyStatusValue,
  deputyStatusLabels,
  type Ethnicity as EthnicityValue,
  ethnicityLabels,
  type Gender as GenderValue,
  genderLabels,
  type OccupationCategory as OccupationValue,
  occupationLabels,
  type StatusReason as StatusReasonValue,
  statusReasonLabels,
} from './deputy.kinds.ts';

export const CongressLevel = enumType('CongressLevel', '人大层级,五级 / Level of congress', congressLevelLabels);
export const DeputyStatus = enumType('DeputyStatus', '代表职务状态 / Status of office', deputyStatusLabels);
export const DeputyStatusReason = enumType(
  'DeputyStatusReason',
  '暂停或终止的事由(代表法第六十一、六十二条) / Ground of suspension or termination',
  statusReasonLabels,
);
export const DeputyGender = enumType('DeputyGender', '性别 / Gender', genderLabels);
export const DeputyEthnicity = enumType('DeputyEthnicity', '民族 / Ethnicity', ethnicityLabels);
export const DeputyOccupation = enumType('DeputyOccupation', '职业类别 / Category of occupation', occupationLabels);

@ObjectType('Deputy', { description: "人大代表 / A deputy to the people's congress", simpleResolvers: true })
@Directive('@key(fields: "id")')
export class DeputyType implements Omit<Deputy, 'divisionCode'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '代表证号,合成 / Number of the deputy card, synthetic' })
  number!: string;

  @Field(() => String, { description: '姓名(演示数据均为虚构) / Name; invented in the demo data' })
  name!: string;

  @Field(() => DeputyGender, { description: '性别 / Gender' })
  gender!: GenderValue;

  @Field(() => DeputyEthnicity, { description: '民族 / Ethnicity' })
  ethnicity!: EthnicityValue;

  @Field(() => DeputyOccupation, { description: '职业类别 / Category of occupation' })
  occupation!: OccupationValue;

  @Field(() => CongressLevel, { description: '所属人大的层级 / Level of the congress' })
  level!: CongressLevelValue;

  @Field(() => String, { description: '代表团 / Delegation' })
  delegation!: string;

  @Field(() => Int, { description: '届次 / Ordinal of the term of the congress' })
  term!: number;

  @Field(() => LocalDate, { description: '本届首次会议之日 / First day of the term' })
  termStartsOn!: string;

  @Field(() => LocalDate, {
    nullable: true,
    description:
      '任期届满之日:下届首次会议,未召开为空 / End of the term: first session of the next one; null before it',
  })
  termEndsOn!: string | null;

  @Field(() => Boolean, { description: '是否常委会组成人员 / Whether a member of the standing committee' })
  isCommitteeMember!: boolean;

  @Field(() => DeputyStatus, { description: '职务状态 / Status of office' })
  status!: DeputyStatusValue;

  @Field(() => DeputyStatusReason, { nullable: true, description: '暂停、终止事由 / Ground of the status' })
  statusReason!: StatusReasonValue | null;

  @Field(() => LocalDate, { description: '现状态起始日 / Since when the status holds' })
  statusSince!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const DeputyConnection = connectionTypes(DeputyType, 'Deputy', '人大代表');
