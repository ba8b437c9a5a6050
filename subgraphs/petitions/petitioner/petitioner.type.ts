import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Petitioner } from './petitioner.entities.ts';

@ObjectType('Petitioner', {
  description:
    '信访人;原文加密保存,只向办理单位显示,其他只见脱敏信息 / A petitioner; whole to the unit that handles the matter, masked to everybody else',
  simpleResolvers: true,
})
export class PetitionerType
  implements
    Pick<Petitioner, 'id' | 'maskedName' | 'maskedPhone' | 'maskedCitizenNumber' | 'representatives' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, { description: '脱敏姓名,只留首字,如“张**” / Masked name, the first character only' })
  maskedName!: string;

  @Field(() => String, {
    nullable: true,
    description: '脱敏电话,如“138****0000” / Masked telephone, first three and last four digits',
  })
  maskedPhone!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '脱敏身份号码,只留末四位 / Masked citizen number, the last four characters only',
  })
  maskedCitizenNumber!: string | null;

  @Field(() => Int, {
    description: '代表人数,个人为 1,集体走访至多 5(条例第二十条第三款) / Representatives: 1 for one person, at most 5',
  })
  representatives!: number;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}
