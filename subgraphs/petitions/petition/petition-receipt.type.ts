import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../platform/graphql/index.ts';
import { PetitionState } from './petition.type.ts';
import type { PetitionState as PetitionStateValue } from './petition.workflow.ts';

@ObjectType('PetitionReceipt', {
  description:
    '分类、密封移交的回执:密封后事项本身不再可读 / Receipt of a classification or hand-over: once sealed, the petition itself can no longer be read',
  simpleResolvers: true,
})
export class PetitionReceiptType {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '登记编号 / Registration number' })
  registrationNo!: string;

  @Field(() => PetitionState, { description: '状态 / State' })
  state!: PetitionStateValue;

  @Field(() => LocalDate, { nullable: true, description: '最早的未完成期限 / The earliest running limit' })
  dueOn!: string | null;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}
