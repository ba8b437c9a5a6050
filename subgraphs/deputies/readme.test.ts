import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { drawWorkflow, type Workflow } from '../../platform/workflow/index.ts';
import { groupOpinionWorkflow } from './group/group-opinion.workflow.ts';
import { suggestionWorkflow } from './suggestion/suggestion.workflow.ts';

it.each<Workflow>([suggestionWorkflow, groupOpinionWorkflow])('the README draws $noun as it runs', async (workflow) => {
  const readme = await readFile(new URL('README.md', import.meta.url), 'utf8');
  expect(readme).toContain(drawWorkflow(workflow));
});
