import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, DateTime, enumType } from '../../../platform/graphql/index.ts';
import type { InspectedLaw } from './inspected-law.entities.ts';
import { type LawLevel as LawLevelValue, lawLevelLabels } from './inspected-law.kinds.ts';

export const LawLevel = enumType('LawLevel', '法律法规的层级 / Level of a law', lawLevelLabels);

@ObjectType('InspectedLaw', {
  description: '一次检查所检查的一部法律法规 / One law that one inspection looks at',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class InspectedLawType implements Omit<InspectedLaw, 'inspectionId' | 'position' | symbol> {
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, {
    description:
      "法规代码:本系统所编,同一部法律每次检查相同 / The hub's own code of the law, the same in every inspection",
  })
  code!: string;

  @Field(() => String, { description: '全称 / Full name' })
  name!: string;

  @Field(() => LawLevel, { description: '层级 / Level' })
  level!: LawLevelValue;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;

  @Field(() => DateTime, { description: '列入检查的时刻 / When it was put on the inspection' })
  createdAt!: Date;
}

export const InspectedLawConnection = connectionTypes(InspectedLawType, 'InspectedLaw', '被检查的法律法规');
