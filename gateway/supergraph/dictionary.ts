import { type GraphQLSchema, isEnumType, isInputObjectType, isObjectType, isScalarType, isUnionType } from 'graphql';
import type { NamedSdl } from './compose.ts';

const cell = (text: string | null | undefined) => (text ?? '').replaceAll('|', '\\|').replaceAll('\n', ' ');

/** `schema/DICTIONARY.md`: every public type with its fields, and which subgraph owns it. */
export function printDictionary(schema: GraphQLSchema, subgraphs: readonly NamedSdl[]): string {
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
      return `## ${type.name}\n\n\`${kind}\` · ${owners.join(', ')} · ${cell(type.description)}\n${table}`;
    });
  return `# 数据字典 / Data dictionary\n\nGenerated from the schema; do not edit.\n\n${sections.join('\n')}`;
}
