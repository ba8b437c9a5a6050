import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, enumType, LocalDate } from '../../../platform/graphql/index.ts';
import type { VisitSite } from './visit-site.entities.ts';
import { type ProjectSector as ProjectSectorValue, projectSectorLabels } from './visit-site.kinds.ts';

export const ProjectSector = enumType('ProjectSector', '项目所属领域 / Sector of a project', projectSectorLabels);

@ObjectType('VisitSite', {
  description:
    '视察点:某次视察到过的一个项目;同一项目可到多次 / A site: a project seen on a visit; one project may be seen more than once',
  simpleResolvers: true,
})
export class VisitSiteType
  implements Pick<VisitSite, 'id' | 'project' | 'description' | 'sector' | 'visitedOn' | 'isSynthetic'>
{
  @Field(() => ID, { description: '标识,UUIDv7 / Id' })
  id!: string;

  @Field(() => String, {
    description: '项目名称,去重计数以此为准 / Name of the project; distinct projects are counted by it',
  })
  project!: string;

  @Field(() => String, { description: '所看内容 / What was looked at' })
  description!: string;

  @Field(() => ProjectSector, { description: '领域 / Sector' })
  sector!: ProjectSectorValue;

  @Field(() => LocalDate, { description: '到访日 / Visited on' })
  visitedOn!: string;

  @Field(() => Boolean, { description: '是否合成数据 / Whether the record is synthetic' })
  isSynthetic!: boolean;
}

export const VisitSiteConnection = connectionTypes(VisitSiteType, 'VisitSite', '视察点');
