import { Field, ObjectType } from 'type-graphql';
import { enumType } from '../../../platform/graphql/index.ts';

export const DenialReason = enumType('DenialReason', '不予读取的原因 / Why a field is refused', {
  NO_SCOPE: '令牌缺少权限,或没有令牌 / The token lacks a scope, or there is none',
  NO_GRANT: '没有适用的授权,或请求没有说明用途 / No grant opens it, or the request does not state its purpose',
});

/** Why one field of an operation would not be given to the viewer. */
@ObjectType('Denial', {
  description: '操作中一个不予读取的字段 / A field of an operation that would be refused',
  simpleResolvers: true,
})
export class Denial {
  @Field(() => [String], { description: '从根起的响应键 / Response keys from the root' })
  path!: readonly string[];

  @Field(() => String, { description: '“类型.字段”,或类型 / `Type.field`, or a type' })
  coordinate!: string;

  @Field(() => DenialReason, { description: '原因 / Reason' })
  reason!: 'NO_SCOPE' | 'NO_GRANT';

  @Field(() => String, { nullable: true, description: '所缺的权限 / The scope that is missing' })
  needs!: string | null;

  @Field(() => [String], {
    description:
      '可以 requestShare 申请的目录项代码 / Codes of the items of the catalogue to ask for by `requestShare`',
  })
  catalogueItems!: readonly string[];

  @Field(() => String, { description: '说明和办法 / What is missing and what to do' })
  message!: string;
}
