import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import { stateLabels } from '../../../platform/workflow/index.ts';
import type { LegalEffect as LegalEffectValue } from '../sharing/catalogue.kinds.ts';
import { LegalEffect } from '../sharing/catalogue.type.ts';
import type { DataCorrection } from './data-correction.entities.ts';
import {
  type DataCorrectionState as DataCorrectionStateValue,
  dataCorrectionWorkflow,
} from './data-correction.workflow.ts';

export const DataCorrectionState = enumType(
  'DataCorrectionState',
  '数据校核状态 / State of a correction',
  stateLabels(dataCorrectionWorkflow),
);

type Fields = Omit<DataCorrection, 'requesterId' | 'providerId' | symbol>;

@ObjectType('DataCorrection', {
  description: '数据校核:需求单位发现共享数据有误 / Shared data that an agency found to be wrong',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class DataCorrectionType implements Pick<Fields, keyof Fields> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '编号 / Number' })
  number!: string;

  @Field(() => String, { description: '目录项代码 / Code of the item of the catalogue' })
  item!: string;

  @Field(() => LegalEffect, { description: '条例的效力 / How the regulation binds the parties' })
  legalEffect!: LegalEffectValue;

  @Field(() => ID, { nullable: true, description: '有误的记录 / The record that is wrong' })
  recordId!: string | null;

  @Field(() => String, { description: '有误的数据项,“类型.字段” / The field that is wrong, as `Type.field`' })
  field!: string;

  @Field(() => String, { description: '有误之处 / What is wrong' })
  statement!: string;

  @Field(() => LocalDate, { description: '提出日期 / Filed on' })
  filedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '受理日期 / Accepted on' })
  acceptedOn!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '反馈日期 / Answered on' })
  answeredOn!: string | null;

  @Field(() => String, { nullable: true, description: '核实结果 / The answer' })
  answer!: string | null;

  @Field(() => DataCorrectionState, { description: '状态 / State' })
  state!: DataCorrectionStateValue;

  @Field(() => LocalDate, { nullable: true, description: '最近的期限 / The next limit' })
  dueOn!: string | null;

  @Field(() => DateTime, { description: '登记时刻 / Recorded at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '更新时刻 / Updated at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本 / Version' })
  version!: number;
}

export const DataCorrectionConnection = connectionTypes(DataCorrectionType, 'DataCorrection', '数据校核');
