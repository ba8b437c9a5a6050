import { Field, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type {
  CongressLevel as CongressLevelValue,
  DeputyStatus as DeputyStatusValue,
  Ethnicity,
  Gender,
  OccupationCategory,
} from './deputy.kinds.ts';
import type { DeputyFilterValues } from './deputy.queries.ts';
import { CongressLevel, DeputyEthnicity, DeputyGender, DeputyOccupation, DeputyStatus } from './deputy.type.ts';

@InputType('DeputyFilter', { description: '代表筛选 / Filter of deputies' })
export class DeputyFilter implements DeputyFilterValues {
  @Field(() => [CongressLevel], { nullable: true, description: '层级,任一 / Any of these levels' })
  level?: CongressLevelValue[] | null;

  @Field(() => [DeputyStatus], { nullable: true, description: '职务状态,任一 / Any of these statuses' })
  status?: DeputyStatusValue[] | null;

  @Field(() => DeputyGender, { nullable: true, description: '性别 / Gender' })
  gender?: Gender | null;

  @Field(() => [DeputyEthnicity], { nullable: true, description: '民族,任一 / Any of these ethnicities' })
  ethnicity?: Ethnicity[] | null;

  @Field(() => [DeputyOccupation], { nullable: true, description: '职业类别,任一 / Any of these occupations' })
  occupation?: OccupationCategory[] | null;

  @Field(() => DivisionCode, {
    nullable: true,
    description: '选举单位所在区划,含下级 / Of this division or one below it',
  })
  divisionCode?: string | null;

  @Field(() => Boolean, { nullable: true, description: '是否常委会组成人员 / Member of the standing committee' })
  isCommitteeMember?: boolean | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '任期起始日 / First day of the term' })
  termStartsOn?: LocalDateRangeInput | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '现状态起始日 / Since when the status holds' })
  statusSince?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '姓名、代表团检索 / Text in name or delegation' })
  search?: string | null;
}

export const DeputyOrder = orderInput('Deputy', '代表', {
  NUMBER: '代表证号 / Number',
  NAME: '姓名 / Name',
  STATUS_SINCE: '现状态起始日 / Since when the status holds',
});
export const DeputyListArgs = listArgs(DeputyFilter, DeputyOrder);
