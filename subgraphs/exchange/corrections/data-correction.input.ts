import { Field, InputType } from 'type-graphql';
import {
  CommandInputFields,
  listArgs,
  orderInput,
  StepInputFields,
  stepInput,
} from '../../../platform/graphql/index.ts';
import type { AnswerCorrectionValues, FileCorrectionValues } from './data-correction.commands.ts';
import type { DataCorrectionFilterValues } from './data-correction.queries.ts';
import { DataCorrectionState } from './data-correction.type.ts';
import type { DataCorrectionState as DataCorrectionStateValue } from './data-correction.workflow.ts';

@InputType('DataCorrectionFilter', { description: '数据校核的筛选 / Filter of corrections' })
export class DataCorrectionFilterInput implements DataCorrectionFilterValues {
  @Field(() => [DataCorrectionState], { nullable: true, description: '状态 / States' })
  state?: DataCorrectionStateValue[] | null;

  @Field(() => String, { nullable: true, description: '目录项代码 / Code of the item' })
  item?: string | null;
}

const DataCorrectionOrder = orderInput('DataCorrection', '数据校核', { FILED_ON: '提出日期 / Filed on' });

export const DataCorrectionListArgs = listArgs(DataCorrectionFilterInput, DataCorrectionOrder);

@InputType('FileCorrectionInput', { description: '提出数据校核 / File a correction' })
export class FileCorrectionInput extends CommandInputFields implements FileCorrectionValues {
  @Field(() => String, { description: '目录项代码 / Code of the item of the catalogue' })
  item!: string;

  @Field(() => String, { nullable: true, description: '有误记录的标识 / Id of the record that is wrong' })
  recordId?: string | null;

  @Field(() => String, { description: '有误的数据项,“类型.字段” / The field that is wrong, as `Type.field`' })
  field!: string;

  @Field(() => String, { description: '有误之处,已脱敏 / What is wrong, redacted' })
  statement!: string;
}

export const AcceptCorrectionInput = stepInput('AcceptCorrection', '受理校核 / Accept a correction');

@InputType('AnswerCorrectionInput', { description: '反馈校核结果 / Answer a correction' })
export class AnswerCorrectionInput extends StepInputFields implements AnswerCorrectionValues {
  @Field(() => Boolean, {
    description: '已更正为真,核实无误为假 / True when it was corrected, false when it is upheld',
  })
  isCorrected!: boolean;

  @Field(() => String, { description: '核实结果 / What was found' })
  answer!: string;
}
