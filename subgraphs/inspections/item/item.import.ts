import { faultAt } from '../../../platform/commands/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import {
  agenciesColumn,
  agencyColumn,
  choiceColumn,
  defineImport,
  optional,
  textColumn,
} from '../../../platform/importing/index.ts';
import { InspectionFinding } from '../finding/finding.entities.ts';
import { Inspection } from '../inspection/inspection.entities.ts';
import { itemCommands } from './item.commands.ts';
import { severityLabels } from './item.kinds.ts';
import { identifiedItem } from './item-identification.ts';

/** Items of a ledger, each from a finding that the inspection's report has recorded. They come in as IDENTIFIED. */
export const itemImport = defineImport({
  name: 'rectification-items',
  noun: 'RectificationItem',
  title: '整改事项 / Rectification items',
  columns: {
    inspectionNumber: textColumn('检查编号 / Number of the inspection', '2025-04', 40),
    findingTitle: textColumn('问题标题 / Title of the finding', '排干沟水质监测点位不足', 500),
    measure: textColumn('整改要求 / What has to be done', '补齐水质监测点位,按月公布监测结果'),
    severity: choiceColumn('严重程度 / Severity', severityLabels, 'GENERAL'),
    leadAgency: agencyColumn('牵头单位 / Lead agency', 'ecology-bureau'),
    coAgencies: optional(agenciesColumn('配合单位 / Co-handling agencies', 'water-bureau、agriculture-bureau')),
  },
  async bring({ inspectionNumber, findingTitle, measure, severity, leadAgency, coAgencies }, { em, commands, reason }) {
    const coAgencyIds = [...new Set(coAgencies ?? [])];
    if (coAgencyIds.includes(leadAgency))
      throw new ValidationFailed(faultAt('coAgencies', '不能再列牵头单位 / names the lead agency again'));
    const inspection = await em.findOne(Inspection, { number: inspectionNumber });
    if (!inspection)
      throw new ValidationFailed(
        faultAt('inspectionNumber', '没有此编号的检查 / there is no inspection with this number'),
      );
    // A case clue is as good as not there.
    const found = await em.find(InspectionFinding, {
      inspectionId: inspection.id,
      kind: 'SYSTEMIC',
      title: findingTitle,
    });
    const [finding] = found;
    if (!finding || found.length > 1)
      throw new ValidationFailed(
        faultAt(
          'findingTitle',
          finding
            ? '此次检查有几个同名的问题 / the inspection has several findings of this title'
            : '此次检查没有这个问题 / the inspection has no such finding',
        ),
      );
    const input = { findingId: finding.id, measure, severity, leadAgencyId: leadAgency, coAgencyIds, reason };
    return commands.create(itemCommands, 'identifyRectificationItem', input, identifiedItem(input));
  },
});
