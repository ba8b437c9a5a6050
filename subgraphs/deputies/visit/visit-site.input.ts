import { Field, ID, InputType } from 'type-graphql';
import { DivisionCode, LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { VisitKind as VisitKindValue } from './visit.kinds.ts';
import { VisitKind } from './visit.type.ts';
import type { ProjectSector as ProjectSectorValue } from './visit-site.kinds.ts';
import type { VisitSiteFilterValues } from './visit-site.queries.ts';
import { ProjectSector } from './visit-site.type.ts';

@InputType('VisitSiteFilter', { description: '视察点筛选 / Filter of sites of visits' })
export class VisitSiteFilter implements VisitSiteFilterValues {
  @Field(() => ID, { nullable: true, description: '所属视察 / Of this visit' })
  visitId?: string | null;

  @Field(() => [VisitKind], { nullable: true, description: '视察类型,任一 / Of visits of any of these kinds' })
  visitKind?: VisitKindValue[] | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '到访日 / Visited in this range' })
  visitedOn?: LocalDateRangeInput | null;

  @Field(() => [ProjectSector], { nullable: true, description: '领域,任一 / In any of these sectors' })
  sector?: ProjectSectorValue[] | null;

  @Field(() => DivisionCode, { nullable: true, description: '所在区划 / In this division' })
  divisionCode?: string | null;

  @Field(() => String, { nullable: true, description: '项目、内容检索 / Text in project and description' })
  search?: string | null;
}

export const VisitSiteOrder = orderInput('VisitSite', '视察点', { VISITED_ON: '到访日 / Visited on' });
export const VisitSiteListArgs = listArgs(VisitSiteFilter, VisitSiteOrder);
