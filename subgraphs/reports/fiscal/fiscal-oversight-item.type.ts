import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { FiscalOversightItem } from './fiscal-oversight-item.entities.ts';
import {
  type FiscalOversightKind as FiscalOversightKindValue,
  fiscalOversightKindLabels,
} from './fiscal-oversight-item.kinds.ts';
import {
  type FiscalOversightState as FiscalOversightStateValue,
  fiscalOversightWorkflow,
} from './fiscal-oversight-item.workflow.ts';

export const FiscalOversightKind = enumType(
  'FiscalOversightKind',
  '财经监督事项类型 / What an item of fiscal oversight is about',
  fiscalOversightKindLabels,
);
export const FiscalOversightState = enumType(
  'FiscalOversightState',
  '“四位一体”工作法的阶段 / Stage of the four-in-one method',
  stateLabels(fiscalOversightWorkflow),
);

@ObjectType('FiscalOversightItem', {
  description:
    '财经监督重点事项,按“四位一体”工作法全流程监督 / An item of fiscal and economic oversight, through the four-in-one method',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class FiscalOversightItemType
  implements Omit<FiscalOversightItem, 'leadAgencyId' | 'committeeId' | 'meetingId' | 'handlingDraft'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => Int, { description: '列入哪一年度的监督重点 / Year of the plan' })
  year!: number;

  @Field(() => String, { description: '事项名称 / Title' })
  title!: string;

  @Field(() => FiscalOversightKind, { description: '类型 / Kind' })
  kind!: FiscalOversightKindValue;

  @Field(() => String, { description: '审查重点 / What the review looks at' })
  focus!: string;

  @Field(() => FiscalOversightState, { description: '所处阶段 / Stage' })
  state!: FiscalOversightStateValue;

  @Field(() => LocalDate, { nullable: true, description: '常委会审议日 / Deliberated on' })
  deliberatedOn!: string | null;

  @Field(() => String, { nullable: true, description: '审议意见,交办前为空 / The opinions; null until they were sent' })
  opinions!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '委员会对处理情况的意见 / Comment of the committee on the handling',
  })
  handlingComment!: string | null;

  @Field(() => String, { nullable: true, description: '书面报告的处理情况 / The written report on the handling' })
  handlingReport!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '书面报告日 / Handling reported on' })
  handledOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '最早的未完成期限 / Earliest running limit' })
  dueOn!: string | null;

  @Field(() => Boolean, {
    description:
      '是否合成数据;名称见于公布的工作综述者为否,其日期、数额等细节仍为合成 / Whether the record is synthetic: false where the published summary names it; its dates and amounts are synthetic all the same',
  })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const FiscalOversightItemConnection = connectionTypes(
  FiscalOversightItemType,
  'FiscalOversightItem',
  '财经监督事项',
);
