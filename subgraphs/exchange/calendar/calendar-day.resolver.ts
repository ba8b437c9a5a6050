import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Args, Ctx, FieldResolver, Info, Mutation, Query, Resolver, Root } from 'type-graphql';
import { openTransitions } from '../../../platform/commands/index.ts';
import type { AsOf } from '../../../platform/database/listing/index.ts';
import {
  AvailableTransitionType,
  fieldsOf,
  nodeFields,
  type StepInputFields,
} from '../../../platform/graphql/index.ts';
import { HistoryEntryType } from '../../../platform/records/index.ts';
import { mutationsOf, type ReferenceResolver, type SubgraphContext } from '../../../platform/subgraph/index.ts';
import { recordFields } from '../records/records.ts';
import { calendarDayCommands } from './calendar-day.commands.ts';
import type { CalendarDay } from './calendar-day.entities.ts';
import {
  CalendarDayListArgs,
  CorrectCalendarDayInput,
  RecordCalendarDayInput,
  WithdrawCalendarDayInput,
} from './calendar-day.input.ts';
import { calendarDays } from './calendar-day.queries.ts';
import { CalendarDayConnection, CalendarDayType } from './calendar-day.type.ts';
import type { CalendarDayAction } from './calendar-day.workflow.ts';

const { advance } = mutationsOf<CalendarDay, CalendarDayAction>(calendarDayCommands, calendarDays);

@Resolver(() => CalendarDayType)
export class CalendarDayResolver {
  @Query(() => CalendarDayConnection, {
    description: '放假安排所列的日子,期限按此计算 / Days that holiday notices name; deadlines count by them',
  })
  calendarDays(
    @Args(() => CalendarDayListArgs) args: InstanceType<typeof CalendarDayListArgs>,
    @Ctx() { loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return loaders.page<CalendarDay>(calendarDays, args, nodeFields(info));
  }

  @FieldResolver(() => [AvailableTransitionType], {
    description: '您现在可采取的步骤 / Steps that are open to you now',
  })
  availableTransitions(@Root() day: CalendarDay, @Ctx() { viewer }: SubgraphContext) {
    return openTransitions(calendarDayCommands, viewer, day);
  }

  @FieldResolver(() => [HistoryEntryType], { description: '登记、更正经过 / History' })
  history(@Root() record: CalendarDay & AsOf, @Ctx() context: SubgraphContext) {
    return recordFields.history(context, record);
  }

  @Mutation(() => CalendarDayType, { description: '按通知登记一日 / Record a day that a notice names' })
  async recordCalendarDay(
    @Arg('input', () => RecordCalendarDayInput, { description: '输入 / Input' }) input: RecordCalendarDayInput,
    @Ctx() { commands, loaders }: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    const { date, isWorkday, notice } = input;
    const holidayName = isWorkday ? null : (input.holidayName ?? null);
    const id = await commands.create(calendarDayCommands, 'recordCalendarDay', input, (newId) => ({
      id: newId(),
      date,
      isWorkday,
      holidayName,
      notice,
      dueOn: null,
    }));
    return loaders.one<CalendarDay>(calendarDays, id, fieldsOf(info));
  }

  @Mutation(() => CalendarDayType, { description: '更正一日 / Correct a recorded day' })
  correctCalendarDay(
    @Arg('input', () => CorrectCalendarDayInput, { description: '输入 / Input' }) input: CorrectCalendarDayInput,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'correctCalendarDay', input, info);
  }

  @Mutation(() => CalendarDayType, { description: '撤销一日的登记 / Withdraw a recorded day' })
  withdrawCalendarDay(
    @Arg('input', () => WithdrawCalendarDayInput, { description: '输入 / Input' }) input: StepInputFields,
    @Ctx() context: SubgraphContext,
    @Info() info: GraphQLResolveInfo,
  ) {
    return advance(context, 'withdrawCalendarDay', input, info);
  }
}

export const calendarDayReference: ReferenceResolver = ({ id }: { id: string }, { loaders }, info) =>
  loaders.one<CalendarDay>(calendarDays, id, fieldsOf(info, 'CalendarDay'));
