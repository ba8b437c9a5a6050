import type { GraphQLResolveInfo } from 'graphql';
import { fieldsOf } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { dataCorrections } from '../corrections/data-correction.queries.ts';
import { sharingGrants } from '../sharing/sharing-grant.queries.ts';
import { isMatterName, type MatterStub } from '../stubs/matters.stub.ts';

const own = { SharingGrant: sharingGrants, DataCorrection: dataCorrections };

/** A matter by its type and id: read here when it is of this subgraph, left to the gateway otherwise. */
export async function matterOf(
  { loaders }: SubgraphContext,
  { subjectType, subjectId }: { subjectType: string; subjectId: string },
  info: GraphQLResolveInfo,
): Promise<MatterStub | null> {
  if (isMatterName(subjectType)) return { subjectType, id: subjectId };
  const listing = own[subjectType as keyof typeof own];
  if (!listing) return null;
  const found = await loaders.one<MatterStub>(listing, subjectId, fieldsOf(info, subjectType));
  return found && { ...found, subjectType };
}
