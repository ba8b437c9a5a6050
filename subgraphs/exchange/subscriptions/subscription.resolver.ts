import { Args, Resolver, Subscription } from 'type-graphql';
import { ChangeType } from '../changes/change.type.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { stubOf } from '../stubs/matters.stub.ts';
import { FollowChangesArgs, FollowMatterArgs, FollowWorklistArgs } from './subscription.input.ts';

/** The gateway follows the log, once for all who listen, and asks the graph by queries; here is only what they look like. */
function byTheGateway(): never {
  throw new Error('subscriptions are served by the gateway');
}

const told =
  '每个结果的 extensions.event 载有事件的 cursor、id、sequence、type:断开后以 cursor 为 after 接着读;同一 id 再次出现即为重复 / Each result names its event in `extensions.event` (`cursor`, `id`, `sequence`, `type`): after a break go on with the cursor as `after`; an event that comes again has the same id';

const ofMatter = (chinese: string, english: string) =>
  `${chinese};密封的留下 type 为 record.sealed 的一条空结果。${told.replace(' / ', ` / ${english}; what becomes sealed leaves one result without it, of the type \`record.sealed\`. `)}`;

@Resolver()
export class SubscriptionResolver {
  @Subscription(() => ChangeType, {
    nullable: true,
    subscribe: byTheGateway,
    description: `变更记录,按序号。${told.replace(' / ', ' / The events of the change log, in their order. ')}`,
  })
  changes(@Args(() => FollowChangesArgs) _: FollowChangesArgs) {}

  @Subscription(() => stubOf('RectificationItem'), {
    nullable: true,
    subscribe: byTheGateway,
    description: ofMatter('整改事项有变更时的现状', 'A rectification item as it is after each change'),
  })
  rectificationItemChanged(@Args(() => FollowMatterArgs) _: FollowMatterArgs) {}

  @Subscription(() => stubOf('Suggestion'), {
    nullable: true,
    subscribe: byTheGateway,
    description: ofMatter('代表建议有变更时的现状', "A deputy's suggestion as it is after each change"),
  })
  suggestionChanged(@Args(() => FollowMatterArgs) _: FollowMatterArgs) {}

  @Subscription(() => stubOf('Petition'), {
    nullable: true,
    subscribe: byTheGateway,
    description: ofMatter('信访事项有变更时的现状', 'A petition as it is after each change'),
  })
  petitionChanged(@Args(() => FollowMatterArgs) _: FollowMatterArgs) {}

  @Subscription(() => stubOf('WorkReport'), {
    nullable: true,
    subscribe: byTheGateway,
    description: ofMatter('专项工作报告有变更时的现状', 'A special work report as it is after each change'),
  })
  reportChanged(@Args(() => FollowMatterArgs) _: FollowMatterArgs) {}

  @Subscription(() => AgencyStub, {
    nullable: true,
    subscribe: byTheGateway,
    description:
      '机构的待办有变化时的现状:在 Agency.worklist 中选取所需;所选内容没有变化则不推送,连续的变化只推送最后的 / An agency when its worklist has changed: select what is wanted of `Agency.worklist`. Nothing comes while the selection is the same, and of changes in quick succession the last',
  })
  worklistChanged(@Args(() => FollowWorklistArgs) _: FollowWorklistArgs) {}
}
