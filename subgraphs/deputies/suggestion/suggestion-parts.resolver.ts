import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, FieldResolver, Info, Resolver, Root } from 'type-graphql';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import { localDateOf } from '../../../platform/deadlines/index.ts';
import { fieldsOf } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Deputy } from '../deputy/deputy.entities.ts';
import { deputies } from '../deputy/deputy.queries.ts';
import { DeputyType } from '../deputy/deputy.type.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import type { Answer, Commitment, CommitmentEvidence, Evaluation } from './answer.entities.ts';
import { AnswerType, CommitmentEvidenceType, CommitmentType, EvaluationType } from './answer.type.ts';
import type { Assignment, CoAgencyOpinion, DeputyContact, UrgingRecord } from './assignment.entities.ts';
import { AssignmentType, CoAgencyOpinionType, DeputyContactType, UrgingRecordType } from './assignment.type.ts';
import { SuggestionSignatureType } from './signature.type.ts';
import type { Signature, Suggestion } from './suggestion.entities.ts';
import { evidenceOfCommitment, suggestionParts } from './suggestion.queries.ts';
import { SuggestionType } from './suggestion.type.ts';

const agency = { description: '单位 / Agency' };

/** The lists that make up a suggestion's file: each is short and read whole, one statement a level. */
@Resolver(() => SuggestionType)
export class SuggestionPartsResolver {
  @FieldResolver(() => [SuggestionSignatureType], { description: '领衔与联名 / Signatures' })
  signatures(@Root() { id, asOf }: Suggestion & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<Signature>(suggestionParts.signatures, id, asOf);
  }

  @FieldResolver(() => [AssignmentType], { description: '交办,含已退回的 / Assignments, returned ones included' })
  assignments(@Root() { id, asOf }: Suggestion & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<Assignment>(suggestionParts.assignments, id, asOf);
  }

  @FieldResolver(() => [DeputyContactType], { description: '与代表沟通的记录 / Contacts with the deputy' })
  contacts(@Root() { id, asOf }: Suggestion & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<DeputyContact>(suggestionParts.contacts, id, asOf);
  }

  @FieldResolver(() => [CoAgencyOpinionType], { description: '协办意见 / Opinions of co-handling agencies' })
  coAgencyOpinions(@Root() { id, asOf }: Suggestion & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<CoAgencyOpinion>(suggestionParts.coAgencyOpinions, id, asOf);
  }

  @FieldResolver(() => [AnswerType], { description: '答复 / Answers' })
  answers(@Root() { id, asOf }: Suggestion & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<Answer>(suggestionParts.answers, id, asOf);
  }

  @FieldResolver(() => [EvaluationType], {
    description:
      '代表评价,只有建议的代表、承办单位和督办机关可见,其他人为空 / Evaluations; empty for all but the deputies and agencies of the suggestion and who supervises it',
  })
  evaluations(@Root() { id, asOf }: Suggestion & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<Evaluation>(suggestionParts.evaluations, id, asOf);
  }

  @FieldResolver(() => [CommitmentType], { description: '承诺事项 / Promises' })
  commitments(@Root() { id, asOf }: Suggestion & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<Commitment>(suggestionParts.commitments, id, asOf);
  }

  @FieldResolver(() => [UrgingRecordType], {
    description:
      '督办记录,只有建议的代表、承办单位和督办机关可见,其他人为空 / Urging records; empty for all but the deputies and agencies of the suggestion and who supervises it',
  })
  urgingRecords(@Root() { id, asOf }: Suggestion & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<UrgingRecord>(suggestionParts.urgingRecords, id, asOf);
  }
}

@Resolver(() => SuggestionSignatureType)
export class SignatureResolver {
  @FieldResolver(() => DeputyType, { description: '代表 / Deputy' })
  deputy(@Root() { deputyId }: Signature, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Deputy>(deputies, deputyId, fieldsOf(info));
  }
}

@Resolver(() => AssignmentType)
export class AssignmentResolver {
  @FieldResolver(() => AgencyStub, agency)
  agency(@Root() { agencyId }: Assignment) {
    return { id: agencyId };
  }
}

@Resolver(() => DeputyContactType)
export class DeputyContactResolver {
  @FieldResolver(() => AgencyStub, agency)
  agency(@Root() { agencyId }: DeputyContact) {
    return { id: agencyId };
  }

  @FieldResolver(() => DeputyType, { description: '代表 / Deputy' })
  deputy(@Root() { deputyId }: DeputyContact, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Deputy>(deputies, deputyId, fieldsOf(info));
  }
}

@Resolver(() => CoAgencyOpinionType)
export class CoAgencyOpinionResolver {
  @FieldResolver(() => AgencyStub, agency)
  agency(@Root() { agencyId }: CoAgencyOpinion) {
    return { id: agencyId };
  }
}

@Resolver(() => AnswerType)
export class AnswerResolver {
  @FieldResolver(() => AgencyStub, agency)
  agency(@Root() { agencyId }: Answer) {
    return { id: agencyId };
  }
}

@Resolver(() => EvaluationType)
export class EvaluationResolver {
  @FieldResolver(() => DeputyType, { description: '评价的代表 / Deputy who rates' })
  deputy(@Root() { deputyId }: Evaluation, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return loaders.one<Deputy>(deputies, deputyId, fieldsOf(info));
  }
}

@Resolver(() => CommitmentType)
export class CommitmentResolver {
  @FieldResolver(() => AgencyStub, agency)
  agency(@Root() { agencyId }: Commitment) {
    return { id: agencyId };
  }

  @FieldResolver(() => [CommitmentEvidenceType], { description: '佐证文件 / Files as evidence' })
  evidenceFiles(@Root() { id, asOf }: Commitment & AsOf, @Ctx() { loaders }: SubgraphContext) {
    return loaders.childrenOf<CommitmentEvidence>(evidenceOfCommitment, id, asOf);
  }

  @FieldResolver(() => Boolean, { description: '是否逾期未落实 / Whether its limit has passed unfulfilled' })
  isOverdue(@Root() { dueOn, state }: Commitment, @Ctx() { clock }: SubgraphContext) {
    return state === 'OPEN' && dueOn < localDateOf(clock.now());
  }
}

@Resolver(() => CommitmentEvidenceType)
export class CommitmentEvidenceResolver {
  @FieldResolver(() => AgencyStub, agency)
  agency(@Root() { agencyId }: CommitmentEvidence) {
    return { id: agencyId };
  }
}

@Resolver(() => UrgingRecordType)
export class UrgingRecordResolver {
  @FieldResolver(() => AgencyStub, { description: '督办的委员会 / Urging committee' })
  agency(@Root() { agencyId }: UrgingRecord) {
    return { id: agencyId };
  }

  @FieldResolver(() => DeputyType, { nullable: true, description: '参与督办的代表 / Deputy who took part' })
  deputy(@Root() { deputyId }: UrgingRecord, @Ctx() { loaders }: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return deputyId ? loaders.one<Deputy>(deputies, deputyId, fieldsOf(info)) : null;
  }
}

export const suggestionPartResolvers = [
  SuggestionPartsResolver,
  SignatureResolver,
  AssignmentResolver,
  DeputyContactResolver,
  CoAgencyOpinionResolver,
  AnswerResolver,
  EvaluationResolver,
  CommitmentResolver,
  CommitmentEvidenceResolver,
  UrgingRecordResolver,
];
