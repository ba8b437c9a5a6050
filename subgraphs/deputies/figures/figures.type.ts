import { Field, Int, ObjectType } from 'type-graphql';
import type { DeputyFigureCode } from './deputy-figures.ts';

@ObjectType('DeputyFigures', {
  description: '代表工作年度数据,由记录计算 / Figures of deputies of a year, computed from the records',
  simpleResolvers: true,
})
export class DeputyFiguresType implements Record<DeputyFigureCode, number> {
  @Field(() => Int, { description: '代表建议,件 / Suggestions' })
  suggestions!: number;

  @Field(() => Int, { description: '已答复的代表建议,件 / Suggestions answered' })
  suggestionsAnswered!: number;

  @Field(() => Int, { description: '已办结的代表建议,件 / Suggestions concluded' })
  suggestionsConcluded!: number;

  @Field(() => Int, { description: '已落实的代表建议,件 / Suggestions implemented' })
  suggestionsImplemented!: number;

  @Field(() => Int, { description: '重点督办建议,件 / Key suggestions' })
  keySuggestions!: number;

  @Field(() => Int, { description: '已落实的重点督办建议,件 / Key suggestions implemented' })
  keySuggestionsImplemented!: number;

  @Field(() => Int, { description: "特色代表小组,个 / Featured deputies' groups" })
  featuredGroups!: number;

  @Field(() => Int, { description: '小组活动,次 / Group activities' })
  groupActivities!: number;

  @Field(() => Int, { description: '小组意见建议,条 / Opinions of groups' })
  groupOpinions!: number;

  @Field(() => Int, { description: '已办结的小组意见建议,条 / Opinions of groups concluded' })
  groupOpinionsConcluded!: number;

  @Field(() => Int, { description: '列席常委会会议的代表,名 / Deputies who attended without a vote' })
  nonVotingAttendees!: number;

  @Field(() => Int, { description: '座谈会,次 / Forums' })
  forums!: number;

  @Field(() => Int, { description: '座谈会吸纳的意见建议,条 / Opinions adopted at forums' })
  forumOpinionsAdopted!: number;

  @Field(() => Int, { description: '履职培训班,期 / Trainings' })
  trainings!: number;

  @Field(() => Int, { description: '集体视察项目,个 / Projects visited' })
  projectsVisited!: number;

  @Field(() => Int, { description: '纳入规划的视察建议,条 / Visit suggestions incorporated in the plan' })
  visitSuggestionsIncorporated!: number;

  @Field(() => Int, { description: '抗洪救灾,人次 / Person-times in flood relief' })
  floodReliefPersonTimes!: number;

  @Field(() => Int, { description: '捐款捐物,元 / Donations in yuan' })
  donationsYuan!: number;
}
