import type { EntityManager } from '@mikro-orm/postgresql';
import { bulkInsert } from '../../../platform/database/index.ts';
import type { LocalDate } from '../../../platform/deadlines/index.ts';
import { type RecordedDeadline, RecordLog } from '../../../platform/records/index.ts';
import { officeTime, Random, type SeedOptions, seedId } from '../../../platform/seeding/index.ts';
import type { WalkStep } from '../../../platform/workflow/index.ts';
import { InspectionFindingSchema } from '../finding/finding.entities.ts';
import { InspectionSchema } from '../inspection/inspection.entities.ts';
import type { InspectionAction, InspectionState } from '../inspection/inspection.workflow.ts';
import { RectificationItemSchema } from '../item/item.entities.ts';
import { EvidenceSchema, ProgressEntrySchema, VerificationSchema } from '../item/item-parts.entities.ts';
import { InspectedLawSchema } from '../law/inspected-law.entities.ts';
import { RecommendationSchema } from '../recommendation/recommendation.entities.ts';
import { DeadlineSchema, HistorySchema } from '../records/records.ts';
import { blueprints, type InspectionBlueprint } from './blueprints.ts';
import { Copy } from './copy.ts';
import { inspectionPast } from './inspection-past.ts';
import { ItemJourney } from './item-journey.ts';
import { itemPast } from './item-past.ts';
import { recommendationRows } from './recommendations.ts';
import { deadline, workdayAfter } from './working-time.ts';

/** Copies written at once: memory stays flat at any scale. */
const copiesPerFlush = 20;

const itemsInBase = blueprints.reduce((sum, { items }) => sum + items.length, 0);

const tables = [
  ['inspections', InspectionSchema],
  ['laws', InspectedLawSchema],
  ['findings', InspectionFindingSchema],
  ['items', RectificationItemSchema],
  ['progress', ProgressEntrySchema],
  ['evidence', EvidenceSchema],
  ['verifications', VerificationSchema],
  ['recommendations', RecommendationSchema],
] as const;

type Rows = Record<(typeof tables)[number][0], object[]>;
const noRows = () => Object.fromEntries(tables.map(([name]) => [name, []])) as unknown as Rows;

/** 2025: eight inspections, 30 items issued, 24 of them verified, and the recommendations beside them. */
export async function seedInspections(em: EntityManager, { scale, onRows }: SeedOptions): Promise<void> {
  const random = new Random('inspections');
  const log = new RecordLog();
  let rows = noRows();
  for (let index = 0; index < scale; index++) {
    const copy = new Copy(index);
    for (const [at, blueprint] of blueprints.entries()) addInspection(rows, log, random, copy, at + 1, blueprint);
    rows.recommendations.push(...recommendationRows(copy, log, random));
    if ((index + 1) % copiesPerFlush !== 0 && index + 1 < scale) continue;
    let written = log.size;
    for (const [name, schema] of tables) {
      await bulkInsert(em, schema, rows[name]);
      written += rows[name].length;
    }
    await log.flush(em, DeadlineSchema, HistorySchema);
    rows = noRows();
    onRows?.(written);
  }
}

function addInspection(
  rows: Rows,
  log: RecordLog,
  random: Random,
  copy: Copy,
  n: number,
  blueprint: InspectionBlueprint,
): void {
  const ordinal = copy.inspection(n);
  const id = seedId('inspection', ordinal);
  const number = `2025-${String(ordinal).padStart(2, '0')}`;
  const isSynthetic = !(blueprint.named && copy.isBase);
  const plannedAt = officeTime(blueprint.plannedOn, random);
  const lawIds = blueprint.laws.map((law, position) => {
    const lawId = seedId('inspected-law', `${ordinal}/${position}`);
    rows.laws.push({ ...law, id: lawId, inspectionId: id, position, isSynthetic, createdAt: plannedAt });
    return lawId;
  });

  let lastVerifiedOn: LocalDate | null = null;
  const itemsBefore = blueprints.slice(0, n - 1).reduce((sum, { items }) => sum + items.length, 0);
  for (const [position, item] of blueprint.items.entries()) {
    const itemOrdinal = copy.ordinal(itemsBefore + position + 1, itemsInBase);
    const itemId = seedId('rectification-item', itemOrdinal);
    const findingId = seedId('inspection-finding', itemOrdinal);
    const lawId = lawIds[item.law ?? 0] as string;
    const { draftedOn, endsOn, transferredOn } = blueprint;
    rows.findings.push({
      id: findingId,
      inspectionId: id,
      lawId,
      position,
      kind: 'SYSTEMIC',
      title: copy.text(item.title),
      description: item.found,
      divisionCode: item.division,
      foundOn: endsOn,
      isSynthetic: true,
      createdAt: officeTime(draftedOn, random),
    });
    const journey = new ItemJourney(itemId, item, blueprint, random);
    const standing = log.record(itemPast, itemId, journey.steps, journey.deadlines);
    const { plan, completionDueOn, lastUpdatedOn, claimedOn, verifiedOn } = journey;
    if (verifiedOn !== null && (lastVerifiedOn === null || verifiedOn > lastVerifiedOn)) lastVerifiedOn = verifiedOn;
    rows.items.push({
      ...standing,
      id: itemId,
      number: `${number}-${String(position + 1).padStart(2, '0')}`,
      inspectionId: id,
      organiserId: seedId('agency', blueprint.organiser),
      lawId,
      findingId,
      title: copy.text(item.title),
      measure: item.measure,
      severity: item.severity,
      leadAgencyId: seedId('agency', item.lead),
      coAgencyIds: item.co.map((slug) => seedId('agency', slug)),
      divisionCode: item.division,
      plan,
      issuedOn: transferredOn,
      completionDueOn,
      lastUpdatedOn,
      claimedOn,
      verifiedOn,
      isSynthetic: true,
    });
    rows.progress.push(...journey.progress);
    rows.evidence.push(...journey.evidence);
    rows.verifications.push(...journey.verifications);
  }
  if (copy.isBase) addClues(rows, id, n, lawIds[0] as string, blueprint, random);

  const { steps, deadlines, closedOn } = inspectionRecord(blueprint, plannedAt, lastVerifiedOn, random);
  rows.inspections.push({
    ...log.record(inspectionPast, id, steps, deadlines),
    id,
    number,
    title: copy.text(blueprint.title),
    summary: blueprint.summary,
    kind: blueprint.kind,
    report: null,
    year: 2025,
    methods: blueprint.methods,
    organiserId: seedId('agency', blueprint.organiser),
    inspectedAgencyIds: blueprint.inspected.map((slug) => seedId('agency', slug)),
    followUpOfId: blueprint.followUpOf ? seedId('inspection', copy.inspection(blueprint.followUpOf)) : null,
    startsOn: blueprint.startsOn,
    endsOn: blueprint.endsOn,
    deliberatedOn: blueprint.deliberatedOn,
    transferredOn: blueprint.transferredOn,
    handlingReportedOn: blueprint.handlingReportedOn ?? null,
    closedOn,
    isSynthetic,
  });
}

/** A clue keeps a receipt of its hand-over and nothing of its content. Its id and place leave no gap in the others'. */
function addClues(
  rows: Rows,
  inspectionId: string,
  n: number,
  lawId: string,
  { clues = [], items, endsOn }: InspectionBlueprint,
  random: Random,
): void {
  for (const [index, description] of clues.entries()) {
    const handedOverOn = workdayAfter(endsOn, 3);
    rows.findings.push({
      id: seedId('inspection-finding', `clue/${n}/${index}`),
      inspectionId,
      lawId,
      position: items.length + index,
      kind: 'CASE_CLUE',
      title: '个案线索移送回执',
      description,
      divisionCode: '150800',
      foundOn: endsOn,
      handedOverToId: seedId('agency', n % 2 ? 'supervisory-commission' : 'petition-service'),
      handedOverOn,
      receiptNumber: `合成回执2025-${n}-${index + 1}`,
      isSynthetic: true,
      createdAt: officeTime(handedOverOn, random),
    });
  }
}

function inspectionRecord(
  blueprint: InspectionBlueprint,
  plannedAt: Date,
  lastVerifiedOn: LocalDate | null,
  random: Random,
) {
  const steps: WalkStep<InspectionState, InspectionAction>[] = [];
  const office = seedId('agency', 'congress-office');
  const committee = seedId('agency', blueprint.organiser);
  const organ = seedId('agency', blueprint.inspected[0] as string);
  const step = (action: InspectionAction, day: LocalDate | null | undefined, agencyId: string) => {
    if (day) steps.push({ action, at: officeTime(day, random), agencyId });
  };
  steps.push({ action: 'planInspection', at: plannedAt, agencyId: office });
  step('prepareInspection', blueprint.noticeOn, committee);
  step('startInspection', blueprint.startsOn, committee);
  step('draftInspectionReport', blueprint.draftedOn, committee);
  step('submitInspectionReport', blueprint.submittedOn, office);
  step('deliberateInspectionReport', blueprint.deliberatedOn, office);
  step('transferInspection', blueprint.transferredOn, office);
  step('startRectification', blueprint.rectifyingOn, organ);
  step('reportHandling', blueprint.handlingReportedOn, organ);
  step('followUpInspection', blueprint.followUpOn, committee);
  const days = [lastVerifiedOn, blueprint.followUpOn, blueprint.handlingReportedOn, blueprint.transferredOn];
  const lastDay = days
    .filter((day) => day != null)
    .sort()
    .at(-1) as LocalDate;
  const closedOn = blueprint.closesAfter === undefined ? null : workdayAfter(lastDay, blueprint.closesAfter);
  step('closeInspection', closedOn, committee);

  const handling = deadline(
    'HANDLING_REPORT',
    blueprint.transferredOn,
    blueprint.handlingReportedOn ?? null,
    blueprint.handlingDueOn ?? null,
  );
  const deadlines: RecordedDeadline[] = [
    deadline('INSPECTION_NOTICE', blueprint.startsOn, blueprint.noticeOn),
    deadline('INSPECTION_REPORT', blueprint.endsOn, blueprint.draftedOn),
    deadline('INSPECTION_TRANSFER', blueprint.deliberatedOn, blueprint.transferredOn),
    deadline('HANDLING_REPORT_COMMENT', handling.dueOn, blueprint.commentedOn ?? null),
    handling,
  ];
  return { steps, deadlines, closedOn };
}
