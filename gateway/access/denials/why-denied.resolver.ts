import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Principal } from '../../../platform/identity/principal.ts';
import { Denial } from './denial.type.ts';

export interface DenialsContext {
  viewer: Principal;
  denials(viewer: Principal, operation: string, operationName: string | null): Denial[];
}

@Resolver()
export class WhyDeniedResolver {
  @Query(() => [Denial], {
    description:
      '逐字段说明一个操作对当前访问者缺少什么、可申请哪个目录项;空表示全部可读。操作不会执行 / Field by field what this viewer lacks for an operation, and which item of the catalogue to ask for; empty when nothing is refused. The operation is not run',
  })
  whyDenied(
    @Arg('operation', () => String, { description: 'GraphQL 文档 / A GraphQL document' }) operation: string,
    @Arg('operationName', () => String, {
      nullable: true,
      description: '文档中有多个操作时指明其一 / Which of its operations, where there are several',
    })
    operationName: string | null,
    @Ctx() { viewer, denials }: DenialsContext,
  ): Denial[] {
    return denials(viewer, operation, operationName);
  }
}
