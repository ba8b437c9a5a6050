import { Field, ID, InputType } from 'type-graphql';
import type { LocalDateRange } from '../../../platform/database/listing/index.ts';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type {
  AppointmentKind as AppointmentKindValue,
  AppointmentOrgan as AppointmentOrganValue,
} from './appointment.kinds.ts';
import type { AppointmentDecisionFilterValues } from './appointment.queries.ts';
import { AppointmentKind, AppointmentOrgan } from './appointment.type.ts';

@InputType('AppointmentDecisionFilter', { description: '人事任免筛选 / Filter of appointment decisions' })
export class AppointmentDecisionFilter implements AppointmentDecisionFilterValues {
  @Field(() => [AppointmentKind], { nullable: true, description: '任免种类,任一 / Of any of these kinds' })
  kind?: AppointmentKindValue[] | null;

  @Field(() => [AppointmentOrgan], { nullable: true, description: '机关,任一 / Of any of these organs' })
  organ?: AppointmentOrganValue[] | null;

  @Field(() => ID, { nullable: true, description: '会议 / Of this meeting' })
  meetingId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '决定日 / Decided within' })
  decidedOn?: LocalDateRange | null;

  @Field(() => String, { nullable: true, description: '职务检索 / Text in the office' })
  search?: string | null;
}

export const AppointmentDecisionOrder = orderInput('AppointmentDecision', '人事任免', {
  DECIDED_ON: '决定日 / Decided on',
});
export const AppointmentDecisionListArgs = listArgs(AppointmentDecisionFilter, AppointmentDecisionOrder);
