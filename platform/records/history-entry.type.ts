import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DateTime } from '../graphql/scalars.ts';

@ObjectType('StepDocument', { description: '办理时所附的文件 / A file that a step brought', simpleResolvers: true })
@Directive('@shareable')
export class StepDocumentType {
  @Field(() => String, {
    description: '内容的 SHA-256,可凭此取文件 / SHA-256 of its content, by which the file is fetched',
  })
  sha256!: string;

  @Field(() => String, { description: '文件名 / File name' })
  fileName!: string;
}

@ObjectType('HistoryEntry', { description: "办理经过的一步 / One step of a record's history", simpleResolvers: true })
@Directive('@shareable')
export class HistoryEntryType {
  @Field(() => String, { description: '动作 / Action' })
  action!: string;

  @Field(() => String, { nullable: true, description: '原状态 / From state; null when the record was created' })
  fromState!: string | null;

  @Field(() => String, { description: '新状态 / To state' })
  toState!: string;

  @Field(() => DateTime, { description: '时刻 / When' })
  at!: Date;

  @Field(() => String, { description: '以何身份 / In which role' })
  actor!: string;

  @Field(() => ID, { nullable: true, description: '经办机构 / The acting agency' })
  agencyId!: string | null;

  @Field(() => String, { nullable: true, description: '理由 / Reason' })
  reason!: string | null;

  @Field(() => [StepDocumentType], { description: '所附文件 / Files that the step brought' })
  documents!: StepDocumentType[];
}
