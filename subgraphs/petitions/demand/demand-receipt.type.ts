import { Field, ID, Int, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../platform/graphql/index.ts';
import { DemandState } from './demand.type.ts';
import type { DemandState as DemandStateValue } from './demand.workflow.ts';

@ObjectType('DemandReceipt', {
  description:
    '分流、密封移交的回执:密封后诉求本身不再可读 / Receipt of a triage or hand-over: once sealed, the demand itself can no longer be read',
  simpleResolvers: true,
})
export class DemandReceiptType {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '诉求编号 / Number' })
  demandNo!: string;

  @Field(() => DemandState, { description: '状态 / State' })
  state!: DemandStateValue;

  @Field(() => LocalDate, { nullable: true, description: '最早的未完成期限 / The earliest running limit' })
  dueOn!: string | null;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}
