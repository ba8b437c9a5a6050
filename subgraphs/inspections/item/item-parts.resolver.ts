import { FieldResolver, Resolver, Root } from 'type-graphql';
import { AgencyStub, agencyOf } from '../stubs/agency.stub.ts';
import { DeputyStub } from '../stubs/deputy.stub.ts';
import type { Evidence, ProgressEntry, Verification } from './item-parts.entities.ts';
import { EvidenceType, ProgressEntryType, VerificationType } from './item-parts.type.ts';

@Resolver(() => ProgressEntryType)
export class ProgressEntryResolver {
  @FieldResolver(() => AgencyStub, { description: '报送单位 / The reporting agency' })
  agency(@Root() { agencyId }: ProgressEntry) {
    return agencyOf(agencyId);
  }
}

@Resolver(() => EvidenceType)
export class EvidenceResolver {
  @FieldResolver(() => AgencyStub, { description: '提交单位 / Who filed it' })
  agency(@Root() { agencyId }: Evidence) {
    return agencyOf(agencyId);
  }
}

@Resolver(() => VerificationType)
export class VerificationResolver {
  @FieldResolver(() => AgencyStub, { description: '核查的委员会 / The verifying committee' })
  committee(@Root() { committeeId }: Verification) {
    return agencyOf(committeeId);
  }

  @FieldResolver(() => DeputyStub, { nullable: true, description: '受邀参加的代表 / A deputy who was invited' })
  invitedDeputy(@Root() { invitedDeputyId }: Verification) {
    return invitedDeputyId ? { id: invitedDeputyId } : null;
  }
}
