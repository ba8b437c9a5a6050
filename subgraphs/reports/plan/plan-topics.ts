import { type CommandInput, faultAt, idFault, textFault } from '../../../platform/commands/index.ts';
import type { FieldFault } from '../../../platform/errors/index.ts';
import { SupervisionTopic, TopicSource } from './plan.entities.ts';
import type { PlanTools, TopicValues } from './plan.inputs.ts';

export const yearFault = (field: string, on: string, year: number): FieldFault | null =>
  on.startsWith(`${year}-`) ? null : faultAt(field, `须在 ${year} 年内 / must lie within ${year}`);

/** 监督法 art. 12 names the channels that a topic comes through: it has come through at least one. */
export function topicFaults(field: string, topics: readonly TopicValues[], year: number): (FieldFault | null)[] {
  return topics.flatMap(({ title, plannedOn, agencyId, committeeId, sources }, at) => {
    const path = `${field}.${at}`;
    return [
      textFault(`${path}.title`, title),
      yearFault(`${path}.plannedOn`, plannedOn, year),
      idFault(`${path}.agencyId`, agencyId),
      idFault(`${path}.committeeId`, committeeId),
      sources.length > 0 ? null : faultAt(`${path}.sources`, '至少一个来源 / at least one source'),
      ...sources.flatMap(({ description, inspectionId, suggestionId, petitionId }, nth) => [
        textFault(`${path}.sources.${nth}.description`, description),
        idFault(`${path}.sources.${nth}.inspectionId`, inspectionId),
        idFault(`${path}.sources.${nth}.suggestionId`, suggestionId),
        idFault(`${path}.sources.${nth}.petitionId`, petitionId),
      ]),
    ];
  });
}

/** Writes plan, topics and sources one after the other: each refers to the one before, and MikroORM knows nothing of that. */
export async function addTopics(
  { em, row, now, newId }: PlanTools<CommandInput>,
  topics: readonly TopicValues[],
): Promise<void> {
  await em.flush();
  const [last] = await em.find(SupervisionTopic, { planId: row.id }, { orderBy: { position: 'desc' }, limit: 1 });
  const added = topics.map((values, index) => {
    const topic = em.create(
      SupervisionTopic,
      {
        id: newId(),
        planId: row.id,
        position: (last?.position ?? 0) + 1 + index,
        title: values.title.trim(),
        kind: values.kind,
        plannedOn: values.plannedOn,
        agencyId: values.agencyId,
        committeeId: values.committeeId,
        isSynthetic: false,
        createdAt: now,
        updatedAt: now,
        version: 1,
      },
      { persist: true },
    );
    return { topic, values };
  });
  await em.flush();
  for (const { topic, values } of added)
    for (const [position, source] of values.sources.entries())
      em.create(
        TopicSource,
        {
          id: newId(),
          topicId: topic.id,
          position,
          channel: source.channel,
          description: source.description.trim(),
          inspectionId: source.inspectionId ?? null,
          suggestionId: source.suggestionId ?? null,
          petitionId: source.petitionId ?? null,
        },
        { persist: true },
      );
}
