import { ArgsType, type ClassType, Directive, Field, InputType, Int, ObjectType } from 'type-graphql';
import { enumType } from './enum-type.ts';

@ObjectType('PageInfo', { description: '分页信息 / Where this page stands (Relay)', simpleResolvers: true })
@Directive('@shareable')
export class PageInfoType {
  @Field(() => Boolean, { description: '后面还有 / Whether more follow' })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: '前面还有 / Whether more come before' })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: '首条游标 / Cursor of the first edge' })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: '末条游标 / Cursor of the last edge' })
  endCursor!: string | null;
}

export const OrderDirection = enumType('OrderDirection', '排序方向 / Direction of an order', {
  ASC: '升序 / Ascending',
  DESC: '降序 / Descending',
});

/** The Relay connection and edge types of a node type. */
export function connectionTypes<Node extends object>(node: ClassType<Node>, name: string, chinese: string) {
  @ObjectType(`${name}Edge`, { description: `${chinese}的一条 / One ${name} of a page`, simpleResolvers: true })
  class Edge {
    @Field(() => node, { description: `${chinese} / The ${name}` })
    node!: Node;

    @Field(() => String, { description: '游标,可用于 after、before / Cursor for after and before' })
    cursor!: string;
  }

  @ObjectType(`${name}Connection`, { description: `${chinese}列表 / A page of ${name}s`, simpleResolvers: true })
  class Connection {
    @Field(() => [Edge], { description: '条目与游标 / Nodes with their cursors' })
    edges!: Edge[];

    @Field(() => [node], { description: '条目 / Nodes' })
    nodes!: Node[];

    @Field(() => PageInfoType, { description: '分页信息 / Page information' })
    pageInfo!: PageInfoType;

    @Field(() => Int, { description: '总数,只在请求时计算 / All that match; counted only when asked for' })
    totalCount!: number;
  }
  return Connection;
}

@ArgsType()
export class PageArgs {
  @Field(() => Int, {
    nullable: true,
    description: '向后取几条,至多 100,默认 20 / How many going forward, at most 100, 20 unless told',
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: '从此游标之后 / After this cursor' })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: '向前取几条,至多 100 / How many going backward, at most 100' })
  last?: number | null;

  @Field(() => String, { nullable: true, description: '到此游标之前,与 last 同用 / Before this cursor, with last' })
  before?: string | null;
}

/** An input `NameOrder { field, direction }` over the order fields of a noun. */
export function orderInput<Fields extends Record<string, string>>(name: string, chinese: string, fields: Fields) {
  const fieldEnum = enumType(`${name}OrderField`, `${chinese}的排序依据 / What ${name}s can be ordered by`, fields);

  @InputType(`${name}Order`, { description: `${chinese}的排序 / An order of ${name}s` })
  class Order {
    @Field(() => fieldEnum, { description: '依据 / By what' })
    field!: keyof Fields & string;

    @Field(() => OrderDirection, { description: '方向 / Direction' })
    direction!: 'ASC' | 'DESC';
  }
  return Order;
}

/** The arguments of a noun's connection: page, filter and order. */
export function listArgs<Filter extends object, Order extends object>(
  filterInput: ClassType<Filter>,
  order: ClassType<Order>,
) {
  @ArgsType()
  class ListArgs extends PageArgs {
    @Field(() => filterInput, {
      nullable: true,
      description: '筛选,各条件须同时满足 / Filter; all conditions hold together',
    })
    filter?: Filter | null;

    @Field(() => order, { nullable: true, description: '排序 / Order' })
    orderBy?: Order | null;
  }
  return ListArgs;
}
