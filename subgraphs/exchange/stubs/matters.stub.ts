import { createUnionType, Directive, Field, ID, ObjectType } from 'type-graphql';
import { DataCorrectionType } from '../corrections/data-correction.type.ts';
import { SharingGrantType } from '../sharing/sharing-grant.type.ts';

/** A matter with a workflow, of whichever subgraph: the gateway reads it there. */
export interface MatterStub {
  id: string;
  /** Which type of the graph it is; not a field. */
  subjectType?: string;
}

/** The nouns with workflows and limits, as their subgraphs describe them. */
const matters = {
  Meeting: '人大常委会会议 / A meeting of the standing committee',
  WorkReport: '专项工作报告 / A special work report',
  Resolution: '常委会就报告作出的决议、决定 / A resolution of the standing committee',
  FiscalOversightItem:
    '财经监督重点事项,按“四位一体”工作法全流程监督 / An item of fiscal and economic oversight, through the four-in-one method',
  LivelihoodProject: '民生实事项目,常委会集体跟踪督办 / A livelihood project, followed up by the standing committee',
  NormativeDocument: '报送备案的规范性文件 / A normative document filed for recording and review',
  Inspection: '执法检查 / An enforcement inspection',
  RectificationItem:
    '整改事项(整改意见),由委员会核查销号 / A rectification item, signed off by the committee that verifies it',
  Recommendation:
    '检察建议、司法建议、监察建议,仅限抄送或者报告人大的 / A procuratorial, judicial or supervisory recommendation that was copied or reported to the congress',
  Suggestion: "代表建议、批评和意见 / A deputy's suggestion",
  GroupOpinion:
    "小组意见建议:由代表小组提出,不同于代表建议,可转为代表建议 / An opinion of a deputies' group; not a formal suggestion, though it may be converted into one",
  Petition: '信访事项 / A petition',
  Demand: "代表码上见诉求 / A resident's demand to a deputy",
  PetitionProxy: '信访代办:代表代群众提出并跟踪信访事项 / A petition filed and followed by a deputy for somebody',
  Mediation: '矛盾调解 / A mediation by deputies; the parties are never named',
} as const;

type MatterName = keyof typeof matters;

export const isMatterName = (name: string): name is MatterName => Object.hasOwn(matters, name);

function stub(name: string, description: string): new () => MatterStub {
  @ObjectType(name, { description, simpleResolvers: true })
  @Directive('@key(fields: "id", resolvable: false)')
  class Stub implements MatterStub {
    @Field(() => ID, { description: '标识,UUIDv7 / Id' })
    id!: string;
  }
  return Stub;
}

const stubs = new Map(Object.entries(matters).map(([name, description]) => [name, stub(name, description)]));

export const stubOf = (name: MatterName) => stubs.get(name) as new () => MatterStub;

/** Nouns of this subgraph itself. */
const own = [SharingGrantType, DataCorrectionType];

export const Matter = createUnionType({
  name: 'Matter',
  description: '有办理流程的事项 / A matter with a workflow, of whichever subgraph',
  types: () => [...stubs.values(), ...own] as [new () => MatterStub],
  resolveType: ({ subjectType }) => subjectType,
});
