import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, LocalDate } from '../../../platform/graphql/index.ts';
import type { VisitSuggestion } from './visit-suggestion.entities.ts';

@ObjectType('VisitSuggestion', {
  description:
    '视察中所提建议;纳入规划的须有出处 / A suggestion made on a visit; one that counts as incorporated names the place in the plan',
  simpleResolvers: true,
})
export class VisitSuggestionType
  implements
    Pick<
      VisitSuggestion,
      'id' | 'content' | 'raisedOn' | 'incorporated' | 'plan' | 'evidence' | 'incorporatedOn' | 'isSynthetic'
    >
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '内容 / Content' })
  content!: string;

  @Field(() => LocalDate, { description: '提出日 / Raised on' })
  raisedOn!: string;

  @Field(() => Boolean, { description: '是否纳入规划 / Whether it was incorporated into the plan' })
  incorporated!: boolean;

  @Field(() => String, { nullable: true, description: '纳入的规划 / The plan' })
  plan!: string | null;

  @Field(() => String, { nullable: true, description: '纳入的出处 / Where the plan takes it up' })
  evidence!: string | null;

  @Field(() => LocalDate, { nullable: true, description: '纳入日 / Incorporated on' })
  incorporatedOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const VisitSuggestionConnection = connectionTypes(VisitSuggestionType, 'VisitSuggestion', '视察建议');
