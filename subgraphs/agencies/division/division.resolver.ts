import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { NotFound } from '../../../platform/errors/index.ts';
import { DivisionCode } from '../../../platform/graphql/index.ts';
import type { ReferenceResolver, SubgraphContext } from '../../../platform/subgraph/index.ts';
import type { Division } from './division.entities.ts';
import type { DivisionKind as DivisionKindValue } from './division.kinds.ts';
import { allDivisions, childDivisions, divisionOf } from './division.queries.ts';
import { DivisionKind, DivisionType } from './division.type.ts';

@Resolver(() => DivisionType)
export class DivisionResolver {
  @Query(() => DivisionType, { nullable: true, description: '按代码取一个区划 / One division by code' })
  async division(
    @Arg('code', () => DivisionCode, { description: '区划代码 / Code' }) code: string,
    @Ctx() context: SubgraphContext,
  ) {
    const found = await divisionOf(context, code);
    if (!found) throw new NotFound('Division', code);
    return found;
  }

  @Query(() => [DivisionType], { description: '全部区划,按代码 / All divisions by code' })
  divisions(
    @Arg('kind', () => DivisionKind, { nullable: true, description: '只取此类 / Of this kind only' }) kind:
      | DivisionKindValue
      | undefined,
    @Ctx() context: SubgraphContext,
  ) {
    return allDivisions(context, kind ?? null);
  }

  @FieldResolver(() => DivisionType, { nullable: true, description: '上级区划 / Parent division' })
  parent(@Root() { parentCode }: Division, @Ctx() context: SubgraphContext) {
    return parentCode ? divisionOf(context, parentCode) : null;
  }

  @FieldResolver(() => [DivisionType], { description: '下级区划 / Divisions below' })
  children(@Root() { code }: Division, @Ctx() context: SubgraphContext) {
    return childDivisions(context, code);
  }
}

export const divisionReference: ReferenceResolver = ({ code }: { code: string }, context) => divisionOf(context, code);
