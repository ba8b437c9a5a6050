import { Field, ID, InputType } from 'type-graphql';
import { LocalDate, StepInputFields } from '../../../../platform/graphql/index.ts';
import { DeputyContactMethod } from '../assignment.type.ts';
import type { AnswerCategory as AnswerCategoryValue, ContactMethod } from '../suggestion.kinds.ts';
import { AnswerCategory } from '../suggestion.type.ts';
import type { AnswerValues, CommitmentValues, ContactValues, CoOpinionValues } from './answering.inputs.ts';

@InputType('RecordDeputyContactInput', { description: '记录与代表的联系沟通 / Record a contact with the deputy' })
export class RecordDeputyContactInput extends StepInputFields implements ContactValues {
  @Field(() => DeputyContactMethod, { description: '方式 / Way' })
  method!: ContactMethod;

  @Field(() => LocalDate, { description: '沟通日 / Contacted on' })
  contactedOn!: string;

  @Field(() => String, { description: '沟通情况 / What was said' })
  note!: string;

  @Field(() => ID, {
    nullable: true,
    description: '沟通的代表,不给则为领衔代表 / The deputy; the lead deputy unless told otherwise',
  })
  deputyId?: string | null;
}

@InputType('FileCoOpinionInput', { description: '报送协办意见 / File the opinion of a co-handling agency' })
export class FileCoOpinionInput extends StepInputFields implements CoOpinionValues {
  @Field(() => String, { description: '协办意见 / Opinion' })
  opinion!: string;
}

@InputType('CommitmentInput', { description: '承诺事项 / A promise' })
export class CommitmentInput implements CommitmentValues {
  @Field(() => String, { description: '承诺事项 / The promise' })
  text!: string;

  @Field(() => LocalDate, { description: '承诺期限 / Due on' })
  dueOn!: string;
}

@InputType()
abstract class AnswerFields extends StepInputFields implements AnswerValues {
  @Field(() => AnswerCategory, { description: '答复类别 / Category' })
  category!: AnswerCategoryValue;

  @Field(() => String, { description: '答复内容 / Text' })
  text!: string;

  @Field(() => String, { description: '签发人职务 / Post of who signed it' })
  signedBy!: string;

  @Field(() => Boolean, { description: '签发人为单位负责人 / Whether who signed is the head of the agency' })
  isSignedByHead!: boolean;

  @Field(() => [CommitmentInput], {
    nullable: true,
    description:
      '承诺事项:B 类必填;A 类可列本年度内完成的;C、D 类没有 / Promises: required for B; for A what is done within the year; none for C and D',
  })
  commitments?: CommitmentInput[] | null;
}

@InputType('AnswerSuggestionInput', { description: '答复代表 / Answer the deputies' })
export class AnswerSuggestionInput extends AnswerFields {}

@InputType('AnswerSuggestionPartInput', {
  description: '分办单位就本单位的部分答复 / Answer for the part of a separate handler',
})
export class AnswerSuggestionPartInput extends AnswerFields {}

@InputType('ReanswerSuggestionInput', { description: '重新办理后再次答复 / Answer again after handling it again' })
export class ReanswerSuggestionInput extends AnswerFields {}
