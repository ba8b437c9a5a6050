import { Arg, Ctx, Field, ObjectType, Query, Resolver } from 'type-graphql';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { changes } from './change.queries.ts';
import { oldestCursor } from './change-horizon.ts';

/** Where a follow-up integration begins. */
@ObjectType('Snapshot', {
  description:
    '起点:先记下游标,取完快照后由游标接着读变更 / A starting point: note the cursor, take the snapshot, then go on with the changes behind the cursor',
  simpleResolvers: true,
})
class SnapshotType {
  @Field(() => String, {
    description:
      '变更日志此刻的末尾,用于 changes 与订阅的 after;日志为空时也有 / The end of the change log just now, for `after` of `changes` and of subscriptions; there is one while the log is empty too',
  })
  cursor!: string;

  @Field(() => String, {
    description:
      '快照的地址(GET,NDJSON):有权查看的全部事项,末行为清单(数量与 SHA-256)/ Address of the snapshot (GET, NDJSON): every matter that you may see, and as its last line the manifest with counts and SHA-256',
  })
  path!: string;
}

@Resolver()
export class SnapshotResolver {
  @Query(() => SnapshotType, { description: '取快照的起点 / Where to begin with a snapshot' })
  async snapshot(
    @Arg('types', () => [String], {
      nullable: true,
      description: '只取这些类型,如 RectificationItem / These types alone, such as RectificationItem',
    })
    types: string[] | null,
    @Ctx() { loaders }: SubgraphContext,
  ): Promise<SnapshotType> {
    const { pageInfo } = await loaders.page(changes, { last: 1 }, []);
    const query = types ? `?types=${types.map(encodeURIComponent).join(',')}` : '';
    return { cursor: pageInfo.endCursor ?? (await oldestCursor(loaders)), path: `/snapshot${query}` };
  }
}
