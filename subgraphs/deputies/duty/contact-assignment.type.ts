import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { ContactAssignment } from './contact-assignment.entities.ts';
import { type ContactKind as ContactKindValue, contactKindLabels } from './contact-assignment.kinds.ts';

export const ContactKind = enumType('ContactKind', '“两个联系” / The two links', contactKindLabels);

@ObjectType('ContactAssignment', {
  description: '“两个联系”的一项安排 / One assignment of the two links',
  simpleResolvers: true,
})
export class ContactAssignmentType implements Pick<ContactAssignment, 'id' | 'kind' | 'assignedOn' | 'isSynthetic'> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => ContactKind, { description: '类型 / Kind' })
  kind!: ContactKindValue;

  @Field(() => LocalDate, { description: '安排日 / Assigned on' })
  assignedOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const ContactAssignmentConnection = connectionTypes(
  ContactAssignmentType,
  'ContactAssignment',
  '“两个联系”安排',
);
