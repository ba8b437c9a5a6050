import { Args, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Connection } from '../../../platform/database/listing/connection.ts';
import { readRecord } from '../../../platform/disclosure/index.ts';
import { FieldNotGranted } from '../../../platform/errors/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import type { Disclosure } from './disclosure.entities.ts';
import { DisclosureArgs } from './disclosure.input.ts';
import { mayAudit } from './disclosure.policy.ts';
import { disclosures, ofProvider } from './disclosure.queries.ts';
import { DisclosureConnection, type DisclosureType } from './disclosure.type.ts';

/** A record as one provider sees it: of the records those alone that are its own and not sealed. */
function shownTo(providerId: string, { id, at, content }: Disclosure): DisclosureType {
  const { client, purpose, operation, grants, items, opened, records, outcome } = readRecord(content);
  return {
    id,
    at,
    by: client.agencyId === null ? null : { id: client.agencyId },
    deputyId: client.deputyId,
    clientId: client.clientId,
    purpose,
    kind: operation.kind,
    operationName: operation.name,
    operationHash: operation.hash,
    grantIds: grants,
    items,
    openedFields: opened,
    records: records
      .filter(({ provider, sealed }) => provider === providerId && !sealed)
      .map(({ type, ids }) => ({ type, rows: ids.length, ids })),
    outcome,
  };
}

const pageShownTo = (providerId: string, page: Connection<Disclosure>) => ({
  get nodes() {
    return page.nodes.map((row) => shownTo(providerId, row));
  },
  get edges() {
    return page.edges.map(({ node, cursor }) => ({ node: shownTo(providerId, node), cursor }));
  },
  get pageInfo() {
    return page.pageInfo;
  },
  get totalCount() {
    return page.totalCount;
  },
});

@Resolver(() => AgencyStub)
export class DisclosureResolver {
  @FieldResolver(() => DisclosureConnection, {
    nullable: true,
    description:
      '数据去向:谁在何时、为何读取了由本机构承办的记录,最近的在前;监委和检察院的读取延后显示,密封的不显示。限本机构和审计 / Who was given records that the agency handles, when and why, the newest first; what the supervisory commission and the procuratorate read comes later, what is sealed never. For the agency itself and the audit',
  })
  async disclosures(
    @Root() { id }: AgencyStub,
    @Args(() => DisclosureArgs) { from, to, by, ...page }: DisclosureArgs,
    @Ctx() { loaders, viewer, clock }: SubgraphContext,
  ) {
    const audits = mayAudit(viewer);
    if (!audits && viewer.agencyId !== id)
      throw new FieldNotGranted(
        '数据去向只向本机构和审计(audit:read)显示 / Shown to the agency itself, and to the congress office with the scope audit:read',
        { reason: 'NO_SCOPE' },
      );
    const filter = { from, to, by, shownBy: audits ? null : clock.now().toISOString() };
    const found = await loaders.pageOf<Disclosure>(disclosures, ofProvider, id, { ...page, filter }, ['at', 'content']);
    return pageShownTo(id, found);
  }
}
