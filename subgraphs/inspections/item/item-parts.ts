import type { CommandInput } from '../../../platform/commands/index.ts';
import type { EvidenceInput, ItemTools, VerdictInput } from './item.inputs.ts';
import type { ProgressKind, VerificationResult } from './item.kinds.ts';
import { Evidence, ProgressEntry, Verification } from './item-parts.entities.ts';

/** The item's row is locked while a command runs, so that the parts may be counted. Nothing removes one. */
type Part = typeof ProgressEntry | typeof Evidence | typeof Verification;
const nextPosition = ({ em, row }: ItemTools<CommandInput>, part: Part): Promise<number> =>
  em.count(part as typeof ProgressEntry, { itemId: row.id });

/** One entry for each text that is not blank. */
export async function addProgress(
  tools: ItemTools<CommandInput>,
  kind: ProgressKind,
  texts: readonly string[],
  percent: number,
): Promise<void> {
  const { em, row, viewer, now, newId } = tools;
  const position = await nextPosition(tools, ProgressEntry);
  const contents = texts.map((text) => text.trim()).filter(Boolean);
  for (const [index, content] of contents.entries())
    em.create(
      ProgressEntry,
      {
        id: newId(),
        itemId: row.id,
        position: position + index,
        kind,
        // Milestones are the lead agency's, which the committee only approves.
        agencyId: kind === 'MILESTONE' ? row.leadAgencyId : (viewer.agencyId ?? row.leadAgencyId),
        content,
        percent,
        reportedAt: now,
      },
      { persist: true },
    );
}

/** Size, type and digests are the store's, not the sender's. */
export async function addEvidence(tools: ItemTools<EvidenceInput>): Promise<void> {
  const { em, row, viewer, input, files, now, newId } = tools;
  const file = await files.stat(input.sha256);
  if (!file || viewer.agencyId === null) throw new Error(`the guard let through a file that is not there`);
  const { sha256, sm3, bytes, mediaType } = file;
  tools.attach({ sha256, fileName: input.fileName.trim() });
  em.create(
    Evidence,
    {
      id: newId(),
      itemId: row.id,
      position: await nextPosition(tools, Evidence),
      kind: input.kind,
      agencyId: viewer.agencyId,
      fileName: input.fileName.trim(),
      mediaType,
      bytes,
      sha256,
      sm3,
      filedAt: now,
    },
    { persist: true },
  );
}

export async function addVerdict(tools: ItemTools<VerdictInput>, result: VerificationResult): Promise<void> {
  const { em, row, viewer, input, now, newId } = tools;
  em.create(
    Verification,
    {
      id: newId(),
      itemId: row.id,
      position: await nextPosition(tools, Verification),
      committeeId: viewer.agencyId as string,
      method: input.method,
      result,
      verifiers: input.verifiers.map((name) => name.trim()),
      invitedDeputyId: input.invitedDeputyId ?? null,
      opinion: input.opinion.trim(),
      checkedOn: input.checkedOn,
      concludedAt: now,
    },
    { persist: true },
  );
}
