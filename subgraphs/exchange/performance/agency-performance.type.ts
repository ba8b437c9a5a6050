import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { LocalDate } from '../../../platform/graphql/index.ts';

@ObjectType('AgencyPerformance', {
  description: '一个机构一段期间的办理情况 / How an agency did in a period',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class AgencyPerformanceType {
  @Field(() => ID, { description: '机构标识与期间,如 …/2026-01-01/2026-12-31 / Id of the agency and the period' })
  id!: string;

  @Field(() => LocalDate, { description: '起,含 / From, inclusive' })
  from!: string;

  @Field(() => LocalDate, { description: '止,含 / To, inclusive' })
  to!: string;
}
