import type { EntityManager } from '@mikro-orm/postgresql';
import type { Guard } from '../../../platform/commands/index.ts';
import { DeputyActivity } from '../activity/deputy-activity.entities.ts';
import { Deputy } from '../deputy/deputy.entities.ts';
import { Suggestion } from '../suggestion/suggestion.entities.ts';
import { DeputyGroup } from './deputy-group.entities.ts';
import { DeputyGroupMember } from './deputy-group-member.entities.ts';
import type { GroupOpinion } from './group-opinion.entities.ts';
import type { ConvertValues, RaiseValues } from './group-opinion.inputs.ts';

const isMember = async (em: EntityManager, groupId: string, deputyId: string | null): Promise<boolean> =>
  deputyId !== null && (await em.count(DeputyGroupMember, { groupId, deputyId })) > 0;

/** Whose office is suspended or has ended raises nothing (代表法第六十一至六十三条); a group speaks through its members. */
export const memberOfTheGroup: Guard<GroupOpinion, RaiseValues> = {
  name: 'MEMBER_OF_THE_GROUP',
  async unmet({ em, viewer, row, today }) {
    const group = await em.findOne(DeputyGroup, { id: row.groupId });
    if (group?.dissolvedOn != null && group.dissolvedOn <= today)
      return `该小组已于 ${group.dissolvedOn} 撤销 / The group was dissolved on ${group.dissolvedOn}`;
    const inOffice = await em.count(Deputy, { id: viewer.deputyId as string, status: 'ACTIVE' });
    return inOffice === 1 && (await isMember(em, row.groupId, viewer.deputyId))
      ? null
      : '只有该小组履职中的组员可以提出 / Only a member of the group, in office, may raise it';
  },
};

export const activityOfTheGroup: Guard<GroupOpinion, RaiseValues> = {
  name: 'ACTIVITY_OF_THE_GROUP',
  async unmet({ em, row }) {
    if (row.activityId == null) return null;
    const held = await em.count(DeputyActivity, { id: row.activityId, groupId: row.groupId });
    return held === 1 ? null : '不是该小组的活动 / There is no such activity of the group';
  },
};

/** A suggestion is raised by deputies in person: a member raises it first, and the opinion then leads to it. */
export const suggestionOfAMember: Guard<GroupOpinion, ConvertValues> = {
  name: 'SUGGESTION_OF_A_MEMBER',
  async unmet({ em, row, input }) {
    const suggestion = await em.findOne(Suggestion, {
      id: input.suggestionId,
      state: { $nin: ['DRAFT', 'WITHDRAWN'] },
    });
    return suggestion && (await isMember(em, row.groupId, suggestion.leadDeputyId))
      ? null
      : '没有由该小组组员领衔提出的此件代表建议 / No member of the group has raised such a suggestion';
  },
};
