import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { DeputyGroup } from './deputy-group.entities.ts';
import { type GroupBasis as GroupBasisValue, groupBasisLabels } from './deputy-group.kinds.ts';

export const GroupBasis = enumType('GroupBasis', '编组依据 / What a group is formed by', groupBasisLabels);

@ObjectType('DeputyGroup', {
  description:
    "代表小组:闭会期间代表活动的基本形式,代表法第二十六、二十七条 / A deputies' group, the basic form of activity between sessions",
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class DeputyGroupType
  implements
    Pick<DeputyGroup, 'id' | 'name' | 'basis' | 'field' | 'isFeatured' | 'foundedOn' | 'dissolvedOn' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '名称 / Name' })
  name!: string;

  @Field(() => GroupBasis, { description: '编组依据 / What the group is formed by' })
  basis!: GroupBasisValue;

  @Field(() => String, {
    nullable: true,
    description: '专业领域,按地域编组的为空 / Field; null for a group formed by region',
  })
  field!: string | null;

  @Field(() => Boolean, { description: '是否特色代表小组 / Whether it is one of the featured groups' })
  isFeatured!: boolean;

  @Field(() => LocalDate, { description: '成立日 / Founded on' })
  foundedOn!: string;

  @Field(() => LocalDate, { nullable: true, description: '撤销日 / Dissolved on' })
  dissolvedOn!: string | null;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const DeputyGroupConnection = connectionTypes(DeputyGroupType, 'DeputyGroup', '代表小组');
