import { Field, ID, ObjectType } from 'type-graphql';
import { DateTime, enumType } from '../../../platform/graphql/index.ts';
import type { ReportDocument } from './report-document.entities.ts';
import {
  type DocumentKind as DocumentKindValue,
  documentKindLabels,
  publishedDocumentLabels,
} from './work-report.kinds.ts';

export const ReportDocumentKind = enumType(
  'ReportDocumentKind',
  '听取审议前报送的文件 / What is filed on the way to the hearing',
  documentKindLabels,
);
export const PublishedDocument = enumType(
  'PublishedDocument',
  '向社会公布的文件 / A document that is published',
  publishedDocumentLabels,
);

@ObjectType('ReportDocument', {
  description:
    '报送的文稿;送审稿和委员会意见仅经办各方可见,正式报告公布后人人可见 / A filed text: drafts and comments are for those who work on them, the report is everybody’s once published',
  simpleResolvers: true,
})
export class ReportDocumentType implements Omit<ReportDocument, 'workReportId' | 'agencyId' | 'position'> {
  @Field(() => ID, { description: '标识 / Id' })
  id!: string;

  @Field(() => ReportDocumentKind, { description: '种类 / Kind' })
  kind!: DocumentKindValue;

  @Field(() => String, { description: '正文 / Text' })
  text!: string;

  @Field(() => String, { nullable: true, description: '附件文件名 / Name of the attached file' })
  fileName!: string | null;

  @Field(() => String, {
    nullable: true,
    description: '附件的 SHA-256,以 GET /files/{sha256} 取 / SHA-256 of the file',
  })
  sha256!: string | null;

  @Field(() => DateTime, { description: '报送时刻 / Filed at' })
  filedAt!: Date;
}
