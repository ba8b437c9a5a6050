import { ArgsType, Field, ID } from 'type-graphql';
import { LocalDate, PageArgs } from '../../../platform/graphql/index.ts';

@ArgsType()
export class DisclosureArgs extends PageArgs {
  @Field(() => LocalDate, { nullable: true, description: '起始日期,含当日 / From this day on' })
  from?: string | null;

  @Field(() => LocalDate, { nullable: true, description: '截止日期,含当日 / To this day' })
  to?: string | null;

  @Field(() => ID, { nullable: true, description: '读取机构的标识 / Id of the agency that read' })
  by?: string | null;
}
