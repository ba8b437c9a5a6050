import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from 'type-graphql';
import { fieldsOf, nodeFields } from '../../../platform/graphql/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { matterOf } from '../records/matter.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { Matter } from '../stubs/matters.stub.ts';
import type { Change } from './change.entities.ts';
import { ChangeArgs } from './change.input.ts';
import { changes } from './change.queries.ts';
import { ChangeConnection, ChangedDeadlineType, ChangeType } from './change.type.ts';
import { refuseExpired } from './change-horizon.ts';

@Resolver(() => ChangeType)
export class ChangeResolver {
  @Query(() => ChangeConnection, {
    description:
      '变更记录,最早的在前;记下 endCursor,下次从 after 接着读,不会遗漏 / The change log, the oldest first; keep endCursor and go on from it with `after`: nothing is missed',
  })
  async changes(
    @Args(() => ChangeArgs) args: ChangeArgs,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const page = await loaders.page<Change>(changes, args, nodeFields(info));
    // Looked at after the page: what was archived meanwhile is noticed.
    if (args.after != null) await refuseExpired(loaders, args.after);
    return page;
  }

  @Query(() => ChangeType, {
    nullable: true,
    description: '变更记录的一条;无权查看的为空 / One event of the change log; null when you may not see it',
  })
  change(
    @Arg('id', () => ID, { description: '事件标识 / Id of the event' }) id: string,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.one<Change>(changes, id, fieldsOf(info));
  }

  @FieldResolver(() => Matter, {
    nullable: true,
    description: '事项本身;无权查看的为空 / The matter itself; null when you may not see it',
  })
  subject(@Root() change: Change, @Ctx() context: SubgraphContext, @Info() info: GraphQLResolveInfo) {
    return matterOf(context, change, info);
  }

  @FieldResolver(() => [AgencyStub], { description: '与事项有关的机构 / Agencies with a role on the matter' })
  parties(@Root() { parties }: Change) {
    return parties.map((id) => ({ id }));
  }

  @FieldResolver(() => ChangedDeadlineType, {
    nullable: true,
    description: '所指的期限,仅限期限事件 / The deadline; of its events only',
  })
  deadline(@Root() { data }: Change) {
    return data ? { code: data['code'], dueOn: data['dueOn'] } : null;
  }
}
