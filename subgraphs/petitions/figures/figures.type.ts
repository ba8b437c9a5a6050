import { Field, Int, ObjectType } from 'type-graphql';
import type { petitionsFigures } from './petitions-figures.ts';

@ObjectType('PetitionFigures', {
  description: '群众诉求、信访与调解数据 / Figures of demands, petitions and mediations',
  simpleResolvers: true,
})
export class PetitionFiguresType implements Record<keyof typeof petitionsFigures, number> {
  @Field(() => Int, { description: '收集群众诉求,个 / Demands received' })
  demandsReceived!: number;

  @Field(() => Int, { description: '推动解决诉求,件 / Demands resolved' })
  demandsResolved!: number;

  @Field(() => Int, { description: '代办信访,件 / Petitions filed by proxy' })
  petitionsProxied!: number;

  @Field(() => Int, { description: '成功调解,件 / Mediations that succeeded' })
  mediationsSucceeded!: number;

  @Field(() => Int, { description: '受理信访事项,件 / Petitions received by the congress itself' })
  congressPetitionsAccepted!: number;

  @Field(() => Int, { description: '接待来访群众,人次 / Visitors received, person-times' })
  visitorsReceived!: number;
}
