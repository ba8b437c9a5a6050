import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { RectificationItem } from './item.entities.ts';
import { handlingRoleLabels, type Severity as SeverityValue, severityLabels } from './item.kinds.ts';
import { type ItemState, itemWorkflow } from './item.workflow.ts';

export const RectificationItemState = enumType(
  'RectificationItemState',
  '整改事项的状态 / State of a rectification item',
  stateLabels(itemWorkflow),
);
export const Severity = enumType('Severity', '问题的严重程度 / Severity of a problem', severityLabels);
export const HandlingRole = enumType(
  'RectificationRole',
  '在整改事项中的角色 / Part of an agency in a rectification item',
  handlingRoleLabels,
);

@ObjectType('RectificationItem', {
  description:
    '整改事项(整改意见),由委员会核查销号 / A rectification item, signed off by the committee that verifies it',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class RectificationItemType
  implements
    Omit<
      RectificationItem,
      'inspectionId' | 'organiserId' | 'lawId' | 'findingId' | 'leadAgencyId' | 'coAgencyIds' | 'divisionCode' | symbol
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: "本系统编号:检查编号-序 / The hub's own number, inspection and sequence" })
  number!: string;

  @Field(() => String, { description: '问题 / The problem' })
  title!: string;

  @Field(() => String, { description: '整改要求 / What is to be done' })
  measure!: string;

  @Field(() => Severity, { description: '严重程度 / Severity' })
  severity!: SeverityValue;

  @Field(() => String, {
    nullable: true,
    description: '整改方案摘要:目标、措施、责任岗位、时限 / Summary of the plan; null before there is one',
  })
  plan!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '交办日 / Issued on' })
  issuedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '整改期限 / To be completed by' })
  completionDueOn!: string | null;

  @Field(() => LocalDate, {
    nullable: true,
    description: '最近一次更新日,未更新时为开始整改日 / Last update, or the start of the work before there is one',
  })
  lastUpdatedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '最近一次申请销号日 / Completion last claimed on' })
  claimedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '销号日;反弹后为空 / Verified on; null while reopened' })
  verifiedOn!: string | null;

  @Field(() => RectificationItemState, { description: '状态 / State' })
  state!: ItemState;

  @Field(() => LocalDate, { nullable: true, description: '最近的到期日,无期限时为空 / Earliest running limit' })
  dueOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const RectificationItemConnection = connectionTypes(RectificationItemType, 'RectificationItem', '整改事项');
