import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { StationTier as StationTierValue } from './liaison-station.kinds.ts';
import type { LiaisonStationFilterValues } from './liaison-station.queries.ts';
import { StationTier } from './liaison-station.type.ts';

@InputType('LiaisonStationFilter', { description: "代表联络站筛选 / Filter of deputies' liaison stations" })
export class LiaisonStationFilter implements LiaisonStationFilterValues {
  @Field(() => [StationTier], { nullable: true, description: '层级,任一 / In any of these tiers' })
  tier?: StationTierValue[] | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划 / In this division' })
  divisionCode?: string | null;

  @Field(() => ID, { nullable: true, description: '上级站 / Below this station' })
  parentId?: string | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '启用日 / Opened in this range' })
  openedOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '名称、地址检索 / Text in name and address' })
  search?: string | null;
}

export const LiaisonStationOrder = orderInput('LiaisonStation', '代表联络站', {
  OPENED_ON: '启用日 / Opened on',
  NAME: '名称 / Name',
});
export const LiaisonStationListArgs = listArgs(LiaisonStationFilter, LiaisonStationOrder);
