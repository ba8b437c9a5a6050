import type { FigureDefinitions } from '../../../platform/figures/index.ts';
import { yearRange } from '../../../platform/graphql/index.ts';
import { deputyActivities } from '../activity/deputy-activity.queries.ts';
import { attendances } from '../attendance/attendance.queries.ts';
import { forums } from '../forum/forum.queries.ts';
import { forumOpinions } from '../forum/forum-opinion.queries.ts';
import { deputyGroups } from '../group/deputy-group.queries.ts';
import { groupOpinions } from '../group/group-opinion.queries.ts';
import { donations } from '../relief/donation.queries.ts';
import { floodReliefRecords } from '../relief/flood-relief-record.queries.ts';
import { trainings } from '../training/training.queries.ts';
import { visitSites } from '../visit/visit-site.queries.ts';
import { visitSuggestions } from '../visit/visit-suggestion.queries.ts';

/** Figures of what deputies did in a year, outside the suggestions. */
export const activityFigures = {
  featuredGroups: {
    listing: deputyGroups,
    filter: (year) => ({ basis: ['FIELD'], isFeatured: true, activeIn: yearRange(year) }),
    unit: '个',
    definition:
      "本年内存续、按专业领域组建的特色代表小组数 / Featured deputies' groups formed by field that existed in the year",
  },
  groupActivities: {
    listing: deputyActivities,
    filter: (year) => ({ ofGroup: true, heldOn: yearRange(year) }),
    unit: '次',
    definition: "本年内代表小组开展的活动次数 / Activities held by deputies' groups in the year",
  },
  groupOpinions: {
    listing: groupOpinions,
    filter: (year) => ({ raisedOn: yearRange(year) }),
    unit: '条',
    definition:
      "本年内代表小组提出的意见建议数,不含代表建议 / Opinions raised by deputies' groups in the year; formal suggestions are not among them",
  },
  groupOpinionsConcluded: {
    listing: groupOpinions,
    filter: (year) => ({ raisedOn: yearRange(year), state: ['CONCLUDED'] }),
    unit: '条',
    definition: '本年内提出并已办结的小组意见建议数 / Those raised in the year that are concluded',
  },
  nonVotingAttendees: {
    listing: attendances,
    filter: (year) => ({ kind: ['NON_VOTING'], attendedOn: yearRange(year) }),
    aggregate: { kind: 'COUNT_DISTINCT', property: 'deputyId' },
    unit: '名',
    definition:
      '本年内列席常委会会议的代表人数,一人多次列席计一名 / Deputies who attended meetings without a vote in the year, each counted once',
  },
  forums: {
    listing: forums,
    filter: (year) => ({ heldOn: yearRange(year) }),
    unit: '次',
    definition:
      "本年内召开的列席代表和代表小组座谈会次数 / Forums of attending deputies and deputies' groups in the year",
  },
  forumOpinionsAdopted: {
    listing: forumOpinions,
    filter: (year) => ({ adopted: true, raisedOn: yearRange(year) }),
    unit: '条',
    definition: '本年座谈会上提出并被吸纳的意见建议数 / Opinions voiced at forums of the year that were adopted',
  },
  trainings: {
    listing: trainings,
    filter: (year) => ({ startedOn: yearRange(year) }),
    unit: '期',
    definition: '本年内举办的代表履职培训班期数,按开班日计 / Trainings of deputies that started in the year',
  },
  projectsVisited: {
    listing: visitSites,
    filter: (year) => ({ visitKind: ['FIVE_LEVEL'], visitedOn: yearRange(year) }),
    aggregate: { kind: 'COUNT_DISTINCT', property: 'project' },
    unit: '个',
    definition:
      '本年内五级代表集体视察到过的项目数,同一项目计一个 / Projects seen on collective visits of the five levels in the year, each counted once',
  },
  visitSuggestionsIncorporated: {
    listing: visitSuggestions,
    filter: (year) => ({ visitKind: ['FIVE_LEVEL'], incorporated: true, raisedOn: yearRange(year) }),
    unit: '条',
    definition:
      '本年五级代表集体视察所提、已纳入规划并载明出处的建议数 / Suggestions made on those visits that the plan takes up, with the place in it',
  },
  floodReliefPersonTimes: {
    listing: floodReliefRecords,
    filter: (year) => ({ occurredOn: yearRange(year) }),
    aggregate: { kind: 'SUM', property: 'personTimes' },
    unit: '人次',
    definition: '本年内代表投身抗洪救灾的人次合计,按联络站汇总 / Person-times of deputies in flood relief in the year',
  },
  donationsYuan: {
    listing: donations,
    filter: (year) => ({ donatedOn: yearRange(year) }),
    aggregate: { kind: 'SUM', property: 'amountYuan' },
    unit: '元',
    definition: '本年内代表捐款捐物合计,物资按价值计 / Donations of deputies in the year, goods at their value',
  },
} satisfies FigureDefinitions;
