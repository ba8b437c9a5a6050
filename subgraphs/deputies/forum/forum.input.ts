import { Field, InputType } from 'type-graphql';
import { LocalDateRangeInput, listArgs, orderInput } from '../../../platform/graphql/index.ts';
import type { ForumKind as ForumKindValue } from './forum.kinds.ts';
import type { ForumFilterValues } from './forum.queries.ts';
import { ForumKind } from './forum.type.ts';

@InputType('ForumFilter', { description: '座谈会筛选 / Filter of forums' })
export class ForumFilter implements ForumFilterValues {
  @Field(() => [ForumKind], { nullable: true, description: '类型,任一 / Any of these kinds' })
  kind?: ForumKindValue[] | null;

  @Field(() => LocalDateRangeInput, { nullable: true, description: '召开日 / Held in this range' })
  heldOn?: LocalDateRangeInput | null;

  @Field(() => String, { nullable: true, description: '名称、情况检索 / Text in title and summary' })
  search?: string | null;
}

export const ForumOrder = orderInput('Forum', '座谈会', { HELD_ON: '召开日 / Held on' });
export const ForumListArgs = listArgs(ForumFilter, ForumOrder);
