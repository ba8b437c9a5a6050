import { Field, ObjectType } from 'type-graphql';
import { AgencyType } from '../agency/agency.type.ts';

@ObjectType('Viewer', { description: '当前请求者 / Who is asking', simpleResolvers: true })
export class ViewerType {
  @Field(() => Boolean, { description: '是否匿名 / Whether nobody is signed in' })
  isAnonymous!: boolean;

  @Field(() => AgencyType, { nullable: true, description: '所属机构,匿名为空 / The agency; null when anonymous' })
  agency!: AgencyType | null;
}
