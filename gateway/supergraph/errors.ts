import { errorCatalogue } from '../../platform/errors/index.ts';

/** `schema/ERRORS.md`: every code that `extensions.code` can have. */
export function printErrors(): string {
  const rows = Object.entries(errorCatalogue).map(
    ([code, { zh, en, remedy }]) => `| \`${code}\` | ${zh} | ${en} | ${remedy} |`,
  );
  return `# 错误代码 / Error codes

Every error of an answer carries one of these in \`extensions.code\`. Generated from the catalogue; do not edit.

| code | 含义 | meaning | what to do |
|---|---|---|---|
${rows.join('\n')}
`;
}
