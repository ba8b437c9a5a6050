import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('InspectionFigures', { description: '执法检查工作数据 / Figures of inspections', simpleResolvers: true })
export class InspectionFiguresType {
  /** Not a field: the list of figures needs it. */
  year!: number;

  @Field(() => Int, {
    description: '执法检查所检查的法律法规部数,同一部只计一次 / Distinct laws inspected and deliberated in the year',
  })
  lawsInspected!: number;

  @Field(() => Int, { description: '交办整改事项(整改意见)条数 / Rectification items issued in the year' })
  rectificationItemsIssued!: number;

  @Field(() => Int, {
    description: '其中已核查销号的条数 / Of them, those that stand verified by the committee',
  })
  rectificationItemsVerified!: number;
}
