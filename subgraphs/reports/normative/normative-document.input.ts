import { Field, ID, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type {
  NormativeDocumentKind as NormativeDocumentKindValue,
  ReviewOutcome as ReviewOutcomeValue,
} from './normative-document.kinds.ts';
import type { NormativeDocumentFilterValues } from './normative-document.queries.ts';
import { NormativeDocumentKind, NormativeDocumentState, ReviewOutcome } from './normative-document.type.ts';
import type { NormativeDocumentState as NormativeDocumentStateValue } from './normative-document.workflow.ts';

@InputType('NormativeDocumentFilter', { description: '规范性文件筛选 / Filter of normative documents' })
export class NormativeDocumentFilter implements NormativeDocumentFilterValues {
  @Field(() => [NormativeDocumentState], { nullable: true, description: '状态,任一 / In any of these states' })
  state?: NormativeDocumentStateValue[] | null;

  @Field(() => [NormativeDocumentKind], { nullable: true, description: '类型,任一 / Any of these kinds' })
  kind?: NormativeDocumentKindValue[] | null;

  @Field(() => [ReviewOutcome], { nullable: true, description: '审查结果,任一 / Any of these outcomes' })
  outcome?: ReviewOutcomeValue[] | null;

  @Field(() => ID, { nullable: true, description: '制定机关 / Issued by this agency' })
  issuerId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '公布日区间 / Published within' })
  publishedOn?: LocalDateRange | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '修改完善日区间 / Corrected within' })
  correctedOn?: LocalDateRange | null;

  @Field(() => Boolean, { nullable: true, description: '是否逾期 / Whether overdue' })
  overdue?: boolean | null;

  @Field(() => String, { nullable: true, description: '名称、文号检索 / Text in title or number' })
  search?: string | null;
}

export const NormativeDocumentOrder = orderInput('NormativeDocument', '规范性文件', {
  PUBLISHED_ON: '公布日 / Published on',
  UPDATED_AT: '变更时刻 / Last changed at',
  DUE_ON: '期限,无期限者在后 / Due on, those without a limit last',
});
export const NormativeDocumentListArgs = listArgs(NormativeDocumentFilter, NormativeDocumentOrder);
