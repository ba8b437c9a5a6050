import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType, isScalarType, isUnionType } from 'graphql';
import type { NounCommands } from '../../platform/commands/index.ts';
import { ACTOR_LABELS, drawWorkflow, type Workflow } from '../../platform/workflow/index.ts';
import type { NamedSdl } from './named-sdl.ts';

const cell = (text: string | null | undefined) => (text ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ');

export interface DescribedSubgraph extends NamedSdl {
  workflows: readonly Workflow[];
  nouns: readonly Pick<NounCommands<any>, 'noun' | 'workflow' | 'isPrivate' | 'visibility'>[];
}

/** `schema/DICTIONARY.md`: every public type with its fields, its workflow, and which subgraph owns it. */
export function printDictionary(schema: GraphQLSchema, subgraphs: readonly DescribedSubgraph[]): string {
  const workflows = new Map(subgraphs.flatMap((one) => one.workflows.map((workflow) => [workflow.noun, workflow])));
  const rules = new Map(subgraphs.flatMap(({ nouns }) => nouns.map(({ noun, visibility }) => [noun, visibility])));
  const sections = Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .map((type) => {
      const rows =
        isObjectType(type) || isInputObjectType(type)
          ? Object.values(type.getFields()).map(
              (field) => `| \`${field.name}\` | \`${field.type}\` | ${cell(field.description)} |`,
            )
          : isEnumType(type)
            ? type.getValues().map((value) => `| \`${value.name}\` | | ${cell(value.description)} |`)
            : [];
      const kind = isObjectType(type)
        ? 'type'
        : isInputObjectType(type)
          ? 'input'
          : isEnumType(type)
            ? 'enum'
            : isScalarType(type)
              ? 'scalar'
              : isUnionType(type)
                ? 'union'
                : 'interface';
      const owners = subgraphs
        .filter(({ sdl }) => new RegExp(`^(type|input|enum|scalar) ${type.name}\\b`, 'm').test(sdl))
        .map(({ name }) => name);
      const table = rows.length ? `\n| name | type | 说明 / description |\n|---|---|---|\n${rows.join('\n')}\n` : '';
      const workflow = workflows.get(type.name);
      const rule = rules.get(type.name);
      const seen = rule ? `\n可见范围 / Visible to · \`${rule.rule}\` · ${cell(rule.who)}\n` : '';
      const loop = workflow ? `\n${printWorkflow(workflow)}\n` : '';
      return `## ${type.name}\n\n\`${kind}\` · ${owners.join(', ')} · ${cell(type.description)}\n${seen}${table}${loop}`;
    });
  return `# 数据字典 / Data dictionary\n\nGenerated from the schema and the workflow tables; do not edit.\n\n${sections.join('\n')}`;
}

/** The drawing of a workflow and its table: who takes which step, on what condition, within which limit, on what basis. */
function printWorkflow(workflow: Workflow): string {
  const steps = workflow.transitions.map(({ action, from, to, actors, guard, limit, basis }) => {
    const who = actors.map((actor) => ACTOR_LABELS[actor].split(' / ')[0]).join('、');
    return `| \`${action}\` | ${from ?? '–'} → ${to} | ${who} | ${cell(guard)} | ${limit ?? ''} | ${cell(basis)} |`;
  });
  return [
    '### 流程 / Workflow',
    '',
    '```mermaid',
    drawWorkflow(workflow),
    '```',
    '',
    '| 动作 action | 状态 from → to | 办理人 actors | 条件 condition | 期限 limit | 依据 basis |',
    '|---|---|---|---|---|---|',
    ...steps,
  ].join('\n');
}
