export { drawWorkflow } from './mermaid.ts';
export { stateLabels } from './state-labels.ts';
export { transitionsFrom } from './transitions-from.ts';
export { type HistoryEntry, type WalkStep, walk } from './walk.ts';
export {
  ACTOR_LABELS,
  type ActionOf,
  type Actor,
  actionsOf,
  defineWorkflow,
  isTerminal,
  type StateDefinition,
  type StateOf,
  statesOf,
  type Transition,
  type TransitionDefinition,
  type Workflow,
  type WorkflowDefinition,
} from './workflow.ts';
