import { Arg, FieldResolver, Resolver, Root } from 'type-graphql';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import { agencyPeriodId, LocalDate } from '../../../platform/graphql/index.ts';
import { AgencyStub } from '../stubs/agency.stub.ts';
import { AgencyPerformanceType } from './agency-performance.type.ts';

@Resolver(() => AgencyStub)
export class AgencyPerformanceResolver {
  @FieldResolver(() => AgencyPerformanceType, {
    description:
      '期间内的办理情况:代表建议、整改事项 / How it did in a period, with suggestions and with rectification items',
  })
  performance(
    @Root() { id }: AgencyStub,
    @Arg('from', () => LocalDate, { description: '起,含 / From, inclusive' }) from: string,
    @Arg('to', () => LocalDate, { description: '止,含 / To, inclusive' }) to: string,
  ): AgencyPerformanceType {
    if (from > to)
      throw new ValidationFailed({ path: 'from', message: '起始日期晚于截止日期 / from is later than to' });
    return { id: agencyPeriodId({ agencyId: id, from, to }), from, to };
  }
}
