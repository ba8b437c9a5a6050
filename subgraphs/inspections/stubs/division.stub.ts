import { Directive, Field, ObjectType } from 'type-graphql';
import { DivisionCode } from '../../../platform/graphql/index.ts';

@ObjectType('Division', { description: '行政区划(GB/T 2260)及功能区 / Administrative division', simpleResolvers: true })
@Directive('@key(fields: "code", resolvable: false)')
export class DivisionStub {
  @Field(() => DivisionCode, { description: '区划代码 / Code' })
  code!: string;
}
