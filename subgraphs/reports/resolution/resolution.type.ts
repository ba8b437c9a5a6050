import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { Resolution } from './resolution.entities.ts';
import { type ResolutionState as ResolutionStateValue, resolutionWorkflow } from './resolution.workflow.ts';

export const ResolutionState = enumType(
  'ResolutionState',
  '决议的状态 / State of a resolution',
  stateLabels(resolutionWorkflow),
);

@ObjectType('Resolution', {
  description: '常委会就报告作出的决议、决定 / A resolution of the standing committee',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class ResolutionType implements Omit<Resolution, 'workReportId' | 'meetingId' | 'agencyId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '标题 / Title' })
  title!: string;

  @Field(() => String, { description: '内容 / Text' })
  text!: string;

  @Field(() => ResolutionState, { description: '状态 / State' })
  state!: ResolutionStateValue;

  @Field(() => LocalDate, { description: '通过日 / Adopted on' })
  adoptedOn!: string;

  @Field(() => LocalDate, {
    description: '决议规定的报告执行情况的期限 / The date that the resolution sets for the report',
  })
  executionDueOn!: string;

  @Field(() => String, { nullable: true, description: '执行情况报告 / Report on carrying it out' })
  executionReport!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '最近的未完成期限 / Earliest running limit' })
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

export const ResolutionConnection = connectionTypes(ResolutionType, 'Resolution', '决议');
