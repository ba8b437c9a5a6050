import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { AppointmentDecision } from './appointment.entities.ts';
import {
  type AppointmentKind as AppointmentKindValue,
  type AppointmentOrgan as AppointmentOrganValue,
  appointmentKindLabels,
  appointmentOrganLabels,
} from './appointment.kinds.ts';

export const AppointmentKind = enumType('AppointmentKind', '任免种类 / Kind of decision', appointmentKindLabels);
export const AppointmentOrgan = enumType(
  'AppointmentOrgan',
  '任免职务所在机关 / Organ of the office',
  appointmentOrganLabels,
);

@ObjectType('AppointmentDecision', {
  description:
    '人事任免的一项,任、免各计一人次 / One entry of a decision on appointments; each counts as one person-time',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class AppointmentDecisionType implements Omit<AppointmentDecision, 'meetingId'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => LocalDate, { description: '决定日 / Decided on' })
  decidedOn!: string;

  @Field(() => AppointmentKind, { description: '任免种类 / Kind' })
  kind!: AppointmentKindValue;

  @Field(() => AppointmentOrgan, { description: '职务所在机关 / Organ' })
  organ!: AppointmentOrganValue;

  @Field(() => String, { description: '职务 / Office' })
  office!: string;

  @Field(() => String, { description: '姓名,合成数据为虚构 / Name; invented in synthetic data' })
  personName!: string;

  @Field(() => String, { description: '依据 / Legal basis' })
  basis!: string;

  @Field(() => LocalDate, { nullable: true, description: '宪法宣誓日,不宣誓的为空 / Day of the constitutional oath' })
  oathOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '建立时刻 / Created at' })
  createdAt!: Date;

  @Field(() => DateTime, { description: '变更时刻 / Last changed at' })
  updatedAt!: Date;

  @Field(() => Int, { description: '版本号 / Version' })
  version!: number;
}

export const AppointmentDecisionConnection = connectionTypes(
  AppointmentDecisionType,
  'AppointmentDecision',
  '人事任免',
);
