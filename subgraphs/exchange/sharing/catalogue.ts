import { seedId } from '../../../platform/seeding/index.ts';
import type { SharingAttribute, UpdateFrequency } from './catalogue.kinds.ts';

/** An item of the data catalogue (政务数据共享条例第十二条、第十三条). */
export interface CatalogueEntry {
  id: string;
  /** By which requests name it. */
  code: string;
  title: string;
  providerSlug: string;
  /** Of the directory, whose ids follow from its slugs. */
  providerId: string;
  /** Whether the regulation binds the provider itself (art 43). */
  isProviderGovernment: boolean;
  /** `Type.field` of the graph. */
  fields: readonly string[];
  /** Whether its fields are personal data, shown to some and not to others. */
  isPersonal: boolean;
  attribute: SharingAttribute;
  updateFrequency: UpdateFrequency;
  /** Conditions of use, or why it is not shared, with the legal basis (art 15). */
  conditions: string | null;
}

interface Item extends Pick<CatalogueEntry, 'title' | 'attribute' | 'updateFrequency' | 'conditions'> {
  provider: string;
  isGovernment?: true;
  isPersonal?: true;
  /** Field names by type of the graph. */
  fields: Readonly<Record<string, readonly string[]>>;
}

/** Beside the schema, whose types and fields they name: a test holds the two together. */
const items: Readonly<Record<string, Item>> = {
  directory: {
    title: '机构名录 / Directory of agencies',
    provider: 'data-authority',
    isGovernment: true,
    fields: { Agency: ['slug', 'name', 'creditCode', 'organ'], Division: ['code', 'name'] },
    attribute: 'UNCONDITIONAL',
    updateFrequency: 'DAILY',
    conditions: null,
  },
  'work-reports': {
    title: '专项工作报告及审议意见 / Work reports and opinions on them',
    provider: 'congress-office',
    fields: { WorkReport: ['title', 'state', 'dueOn'] },
    attribute: 'UNCONDITIONAL',
    updateFrequency: 'REAL_TIME',
    conditions: null,
  },
  'rectification-items': {
    title: '执法检查整改事项 / Rectification items of inspections',
    provider: 'congress-office',
    fields: {
      RectificationItem: ['number', 'title', 'measure', 'division', 'leadAgency', 'issuedOn', 'state', 'dueOn'],
    },
    attribute: 'UNCONDITIONAL',
    updateFrequency: 'REAL_TIME',
    conditions: null,
  },
  suggestions: {
    title: '代表建议 / Suggestions of deputies',
    provider: 'deputies-committee',
    fields: { Suggestion: ['number', 'title', 'body', 'state'] },
    attribute: 'UNCONDITIONAL',
    updateFrequency: 'REAL_TIME',
    conditions: null,
  },
  petitions: {
    title: '信访事项 / Petitions',
    provider: 'petition-service',
    fields: {
      Petition: [
        ...['registrationNo', 'title', 'content', 'topic', 'division', 'receivedOn'],
        ...['matter', 'state', 'decision', 'dueOn'],
      ],
    },
    attribute: 'CONDITIONAL',
    updateFrequency: 'REAL_TIME',
    conditions: '限于履行法定职责所必需的区划和时段;不得用于评价信访人(信访工作条例第四十六条)',
  },
  petitioners: {
    title: '信访人信息 / Petitioners',
    provider: 'petition-service',
    isPersonal: true,
    fields: { Petitioner: ['name', 'phone', 'address', 'citizenNumber'] },
    attribute: 'CONDITIONAL',
    updateFrequency: 'REAL_TIME',
    conditions: '限于办理该事项所必需,每次读取须以 x-purpose 说明用途(个人信息保护法第三十四条)',
  },
  accusations: {
    title: '检举控告 / Accusations',
    provider: 'petition-service',
    fields: {},
    attribute: 'NOT_SHARED',
    updateFrequency: 'REAL_TIME',
    conditions: '不予共享:信访工作条例第三十条第三款、第四十六条第五项',
  },
};

/** In the order of their codes. */
export const catalogue: readonly CatalogueEntry[] = Object.entries(items)
  .map(([code, { provider, isGovernment, isPersonal, fields, ...item }]) => ({
    ...item,
    id: seedId('catalogue-entry', code),
    code,
    providerSlug: provider,
    providerId: seedId('agency', provider),
    isProviderGovernment: isGovernment ?? false,
    isPersonal: isPersonal ?? false,
    fields: Object.entries(fields).flatMap(([type, names]) => names.map((name) => `${type}.${name}`)),
  }))
  .sort((one, other) => (one.code < other.code ? -1 : 1));

export const catalogueEntry = (code: string): CatalogueEntry | null =>
  catalogue.find((entry) => entry.code === code) ?? null;

/** What lists call a request, a grant or a correction: its number and the item of the catalogue, in Chinese. */
export const titleOfShared = ({ number, item }: { number: string; item: string }): string =>
  `${number} ${catalogueEntry(item)?.title.split(' / ')[0] ?? item}`;
