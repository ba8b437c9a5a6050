import { ArgsType, Field, ID, InputType } from 'type-graphql';
import { ChangeFilterInput } from '../changes/change.input.ts';

@InputType('MatterChangeFilter', { description: '事项变更的筛选 / Filter of what happens to matters' })
export class MatterChangeFilterInput {
  @Field(() => [String], { nullable: true, description: '事件类型 / Types of events' })
  type?: string[] | null;

  @Field(() => ID, { nullable: true, description: '有关机构的标识 / Id of an agency with a role on the matter' })
  agencyId?: string | null;
}

@ArgsType()
class FollowArgs {
  @Field(() => String, {
    nullable: true,
    description:
      '从此游标之后接着推送,不遗漏;不填则从此刻起。游标即 changes 的游标,各事件在 extensions.event.cursor / Go on behind this cursor, missing nothing; from now on without one. It is a cursor of `changes`; each event has its own in `extensions.event.cursor`',
  })
  after?: string | null;
}

@ArgsType()
export class FollowChangesArgs extends FollowArgs {
  @Field(() => ChangeFilterInput, {
    nullable: true,
    description: '筛选,各条件须同时满足 / Filter; all conditions hold together',
  })
  filter?: ChangeFilterInput | null;
}

@ArgsType()
export class FollowWorklistArgs {
  @Field(() => ID, {
    nullable: true,
    description: "哪个机构的待办;不填为本机构 / Whose worklist; the viewer's own agency without one",
  })
  agencyId?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      '断开前最后一个结果的 extensions.event.cursor:先推送现状,再推送变化;不填则只推送此后的变化 / The `extensions.event.cursor` of the last result before a break: the list as it is comes first, then its changes; without one what changes from now on',
  })
  after?: string | null;
}

@ArgsType()
export class FollowMatterArgs extends FollowArgs {
  @Field(() => ID, { nullable: true, description: '只要此标识的事项 / Only the matter of this id' })
  id?: string | null;

  @Field(() => MatterChangeFilterInput, {
    nullable: true,
    description: '筛选,各条件须同时满足 / Filter; all conditions hold together',
  })
  filter?: MatterChangeFilterInput | null;
}
