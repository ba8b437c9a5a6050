import { Field, ID, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../platform/graphql/index.ts';
import type { Signature } from './suggestion.entities.ts';
import type { SuggestionDeputyRole as SuggestionDeputyRoleValue } from './suggestion.kinds.ts';
import { SuggestionDeputyRole } from './suggestion.type.ts';

@ObjectType('SuggestionSignature', {
  description: '领衔或联名,每名联名代表均须送达答复 / A signature; the answer goes to every signer',
  simpleResolvers: true,
})
export class SuggestionSignatureType implements Omit<Signature, 'suggestionId' | 'position' | 'deputyId'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => SuggestionDeputyRole, { description: '领衔或联名 / Role' })
  role!: SuggestionDeputyRoleValue;

  @Field(() => LocalDate, { description: '确认日 / Confirmed on' })
  confirmedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '答复送达日 / Answer served on' })
  answerServedOn!: string | null;
}
