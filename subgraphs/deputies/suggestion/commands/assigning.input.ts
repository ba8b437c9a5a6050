import { Field, ID, InputType } from 'type-graphql';
import { LocalDate, StepInputFields, stepInput } from '../../../../platform/graphql/index.ts';
import { UrgingMethod } from '../assignment.type.ts';
import type { AssignmentMode as AssignmentModeValue, UrgingMethod as UrgingMethodValue } from '../suggestion.kinds.ts';
import { AssignmentMode } from '../suggestion.type.ts';
import type { AssignValues, DesignateKeyValues, UrgeValues } from './assigning.inputs.ts';

@InputType()
abstract class AssignFields extends StepInputFields implements AssignValues {
  @Field(() => AssignmentMode, { description: '办理方式 / How agencies share the handling' })
  mode!: AssignmentModeValue;

  @Field(() => ID, {
    description:
      '主办单位;分别办理的,为最后汇总答复的单位 / Lead agency; of separate handlers, the one that answers last',
  })
  leadAgencyId!: string;

  @Field(() => [ID], {
    nullable: true,
    description: '协办单位或者其他分办单位 / Co-handling or other separate agencies',
  })
  coAgencyIds?: string[] | null;
}

@InputType('AssignSuggestionInput', { description: '交办 / Hand a suggestion over' })
export class AssignSuggestionInput extends AssignFields {}

@InputType('ReassignSuggestionInput', {
  description: '退回后重新交办,答复期限重新起算 / Hand it over again after a return; the answer limit starts again',
})
export class ReassignSuggestionInput extends AssignFields {}

export const RequestSuggestionReturnInput = stepInput(
  'RequestSuggestionReturn',
  '申请退回,书面说明理由 / Request a return, with the reason in writing',
);
export const RefuseSuggestionReturnInput = stepInput(
  'RefuseSuggestionReturn',
  '不同意退回,说明理由 / Refuse a return, with the reason',
);
export const AcceptSuggestionInput = stepInput('AcceptSuggestion', '签收 / Accept a suggestion');
export const ClassifySuggestionAsComplexInput = stepInput(
  'ClassifySuggestionAsComplex',
  '确定为涉及面广、处理难度大,理由必填 / Decide that it is wide or difficult; the reason is required',
);

@InputType('DesignateKeySuggestionInput', { description: '确定为重点督办建议 / Make it a key suggestion' })
export class DesignateKeySuggestionInput extends StepInputFields implements DesignateKeyValues {
  @Field(() => String, { description: '领衔督办领导职务 / Post of the leader who supervises it' })
  supervisingLeader!: string;

  @Field(() => ID, { description: '督办委员会 / The supervising committee' })
  supervisingCommitteeId!: string;
}

@InputType('UrgeSuggestionInput', { description: '记录一次督办 / Record an urging' })
export class UrgeSuggestionInput extends StepInputFields implements UrgeValues {
  @Field(() => UrgingMethod, { description: '督办方式 / Way' })
  method!: UrgingMethodValue;

  @Field(() => LocalDate, { description: '督办日 / Urged on' })
  urgedOn!: string;

  @Field(() => String, { description: '带队人员职务 / Post of who led it' })
  ledBy!: string;

  @Field(() => String, { description: '督办情况 / What was found' })
  finding!: string;

  @Field(() => ID, { nullable: true, description: '参与督办的代表 / Deputy who took part' })
  deputyId?: string | null;
}
