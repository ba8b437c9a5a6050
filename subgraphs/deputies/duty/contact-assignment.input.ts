import { Field, ID, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { ContactKind as ContactKindValue } from './contact-assignment.kinds.ts';
import type { ContactAssignmentFilterValues } from './contact-assignment.queries.ts';
import { ContactKind } from './contact-assignment.type.ts';

@InputType('ContactAssignmentFilter', { description: '“两个联系”安排筛选 / Filter of contact assignments' })
export class ContactAssignmentFilter implements ContactAssignmentFilterValues {
  @Field(() => [ContactKind], { nullable: true, description: '类型,任一 / Any of these kinds' })
  kind?: ContactKindValue[] | null;

  @Field(() => ID, { nullable: true, description: '联系人 / Kept by this deputy' })
  deputyId?: string | null;

  @Field(() => ID, { nullable: true, description: '被联系的代表 / With this deputy' })
  contactedDeputyId?: string | null;

  @Field(() => ID, { nullable: true, description: '联络站 / At this station' })
  stationId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '安排日 / Assigned in this range' })
  assignedOn?: LocalDateRangeInput | null;
}

export const ContactAssignmentOrder = orderInput('ContactAssignment', '“两个联系”安排', {
  ASSIGNED_ON: '安排日 / Assigned on',
});
export const ContactAssignmentListArgs = listArgs(ContactAssignmentFilter, ContactAssignmentOrder);
