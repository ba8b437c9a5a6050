import { Arg, Args, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { Connection } from '../../../platform/database/listing/connection.ts';
import { decodeCursor } from '../../../platform/database/listing/cursor.ts';
import { pageRequest } from '../../../platform/database/listing/page-args.ts';
import { PageArgs } from '../../../platform/graphql/index.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import type { SharingAttribute as SharingAttributeValue } from './catalogue.kinds.ts';
import { type CatalogueEntry, catalogue } from './catalogue.ts';
import { CatalogueEntryConnection, CatalogueEntryType, SharingAttribute } from './catalogue.type.ts';

const order = 'catalogue:CODE:ASC';

@Resolver(() => CatalogueEntryType)
export class CatalogueResolver {
  @Query(() => CatalogueEntryConnection, {
    description:
      '政务数据目录:可申请共享的数据 / The data catalogue: what can be asked for, from whom and on what conditions',
  })
  catalogue(
    @Args(() => PageArgs) args: PageArgs,
    @Arg('attribute', () => [SharingAttribute], { nullable: true, description: '共享属性 / Sharing attributes' })
    attribute: SharingAttributeValue[] | null,
  ) {
    const request = pageRequest(args);
    const all = catalogue.filter((entry) => !attribute || attribute.includes(entry.attribute));
    const inOrder = request.backward ? all.toReversed() : all;
    const from = request.cursor === null ? null : decodeCursor(order, 'text', request.cursor, 'after').value;
    const isBeyond = ({ code }: CatalogueEntry) => from === null || (request.backward ? code < from : code > from);
    const rows = inOrder
      .filter(isBeyond)
      .slice(0, request.size + 1)
      .map((entry) => ({ ...entry, __place: entry.code }));
    return new Connection(rows, request, order, async () => all.length);
  }

  @FieldResolver(() => AgencyStub, { description: '提供单位 / The agency that provides it' })
  provider(@Root() { providerId }: CatalogueEntry) {
    return { id: providerId };
  }
}
