import type { Workflow } from '../../platform/workflow/index.ts';

const ofDeadlines = [
  [
    'deadline.approaching',
    '期限临近:到期前 10 日、3 日与当日各一次',
    'A limit comes near: once each at T−10, T−3 and T',
  ],
  ['deadline.missed', '期限已过未办,一次', 'A limit has passed unmet; once'],
  ['deadline.recounted', '放假安排调整后重新计算', 'A limit was counted again after the calendar changed'],
] as const;

const ofRecords = [
  [
    'record.sealed',
    '事项已密封:此前收到过其事件的机构据此删去副本',
    'The record is sealed now; whoever had heard of it removes its copy. Nothing more is told',
  ],
] as const;

/** `schema/EVENTS.md`: every type of event that the change log can hold. */
export function printEvents(workflows: readonly Workflow[]): string {
  const rows = workflows.flatMap(({ noun, transitions }) => {
    const steps = Map.groupBy(transitions, ({ action }) => action);
    return [...steps].map(([action, ways]) => {
      const leads = [...new Set(ways.map(({ from, to }) => `${from ?? '–'} → ${to}`))].join(', ');
      return `| \`${noun}.${action}\` | ${noun} | ${leads} |`;
    });
  });
  return `# 事件 / Events

Every change of a record is an event in the change log (\`Query.changes\`, \`GET /events\`): when, what and which fields, never
their values. Whoever wants the values asks the graph, and sees what it may see. Sealed matters have no events; one that
becomes sealed leaves a tombstone. What is withdrawn or merged is also told to agencies that had a role before. An event
keeps its id when it comes again; the events of one record come in their order. Generated from the workflow tables; do not
edit.

| type | 含义 | meaning |
|---|---|---|
${[...ofDeadlines, ...ofRecords].map(([type, zh, en]) => `| \`${type}\` | ${zh} | ${en} |`).join('\n')}

| type | subject | from → to |
|---|---|---|
${rows.join('\n')}
`;
}
