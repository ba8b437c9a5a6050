import { Field, ID, ObjectType } from 'type-graphql';
import { connectionTypes, enumType } from '../../../platform/graphql/index.ts';
import * as kinds from './catalogue.kinds.ts';
import type { CatalogueEntry } from './catalogue.ts';

export const SharingAttribute = enumType(
  'SharingAttribute',
  '共享属性 / Sharing attribute',
  kinds.sharingAttributeLabels,
);
export const UpdateFrequency = enumType('UpdateFrequency', '更新频率 / Update frequency', kinds.updateFrequencyLabels);
export const SharingMethod = enumType('SharingMethod', '共享方式 / Sharing method', kinds.sharingMethodLabels);
export const LegalEffect = enumType('LegalEffect', '条例的效力 / How the regulation binds', kinds.legalEffectLabels);

@ObjectType('CatalogueEntry', {
  description: '政务数据目录的一项 / An item of the data catalogue, which agencies can ask to share',
  simpleResolvers: true,
})
export class CatalogueEntryType
  implements Pick<CatalogueEntry, 'id' | 'code' | 'title' | 'attribute' | 'updateFrequency' | 'conditions'>
{
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => String, { description: '目录项代码,申请时用 / Code, by which a request names it' })
  code!: string;

  @Field(() => String, { description: '名称 / Title' })
  title!: string;

  @Field(() => [String], { description: '数据项,“类型.字段” / Data fields, as `Type.field` of the graph' })
  fields!: string[];

  @Field(() => SharingAttribute, { description: '共享属性 / Sharing attribute' })
  attribute!: kinds.SharingAttribute;

  @Field(() => UpdateFrequency, { description: '更新频率 / Update frequency' })
  updateFrequency!: kinds.UpdateFrequency;

  @Field(() => String, {
    nullable: true,
    description: '使用条件;不予共享的为理由和依据 / Conditions of use, or why it is not shared',
  })
  conditions!: string | null;
}

export const CatalogueEntryConnection = connectionTypes(CatalogueEntryType, 'CatalogueEntry', '目录项');
