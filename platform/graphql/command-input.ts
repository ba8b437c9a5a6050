import { type ClassType, Field, ID, InputType, Int } from 'type-graphql';

/** What every command takes; inputs of commands extend it. */
@InputType()
export abstract class CommandInputFields {
  @Field(() => Int, {
    nullable: true,
    description: '所依据的版本;记录已变更则拒绝 / The version that you read; refused when the record has moved on',
  })
  expectedVersion?: number | null;

  @Field(() => String, {
    nullable: true,
    description:
      '幂等键:重发同一请求得到同一结果 / Idempotency key: the same request sent again gives the first result',
  })
  idempotencyKey?: string | null;

  @Field(() => String, { nullable: true, description: '理由,记入办理经过 / Reason, kept in the history' })
  reason?: string | null;
}

/** The input of a step with an existing record. */
@InputType()
export abstract class StepInputFields extends CommandInputFields {
  @Field(() => ID, { description: '记录标识 / Id of the record' })
  id!: string;
}

/** The input `VerbNounInput` of a step that needs nothing but the record. */
export function stepInput(name: string, description: string): ClassType<StepInputFields> {
  @InputType(`${name}Input`, { description })
  class Input extends StepInputFields {}
  return Input;
}
