import { Directive, Field, ID, ObjectType } from 'type-graphql';

@ObjectType('AgencyPerformance', {
  description: '一个机构一段期间的办理情况 / How an agency did in a period',
  simpleResolvers: true,
})
@Directive('@key(fields: "id")')
export class AgencyPerformanceStub {
  @Field(() => ID, { description: '机构标识与期间,如 …/2026-01-01/2026-12-31 / Id of the agency and the period' })
  id!: string;
}
