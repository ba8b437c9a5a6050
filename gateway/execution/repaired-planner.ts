import {
  Field,
  FieldSelection,
  Operation,
  type OperationElement,
  type Selection,
  type SelectionSet,
  SelectionSetUpdates,
} from '@apollo/federation-internals';
import type { QueryPlanner } from '@apollo/query-planner';

/**
 * Takes a fault out of Apollo's planner (2.14.4) that turns on the operation and not on the supergraph, so that composition
 * cannot refuse it. Both executors plan with it.
 */
export function repairPlanner(planner: QueryPlanner): void {
  const plan = planner.buildQueryPlan.bind(planner);
  planner.buildQueryPlan = (operation, options) => plan(anchored(operation), options);
}

/**
 * A field with a condition is not asked for when all that is selected in it has conditions that do not hold, as if it had these
 * itself: it would be null in the place of an object without fields, and so would be what may not have a null in it.
 */
function anchored(operation: Operation): Operation {
  if (operation.variableDefinitions.isEmpty()) return operation;
  const { selectionSet } = operation.expandAllFragments();
  const updated = anchoredSet(selectionSet);
  if (updated === selectionSet) return operation;
  return new Operation(
    operation.schema(),
    operation.rootKind,
    updated,
    operation.variableDefinitions,
    operation.fragments,
    operation.name,
    operation.appliedDirectives,
  );
}

const anchoredSet = (set: SelectionSet): SelectionSet =>
  set.lazyMap((selection) => {
    const { selectionSet } = selection;
    if (!selectionSet) return selection;
    const inner = anchoredSet(selectionSet);
    const updated = isField(selection) && hasCondition(selection.element) ? withAnchor(inner) : inner;
    return updated === selectionSet ? selection : selection.withUpdatedSelectionSet(updated);
  });

/** With something in it that is always asked for. */
function withAnchor(set: SelectionSet): SelectionSet {
  if (set.selections().some((one) => isField(one) && !hasCondition(one.element))) return set;
  const typename = new FieldSelection(new Field(set.parentType.typenameField() as never));
  return new SelectionSetUpdates().add(typename).add(set).toSelectionSet(set.parentType);
}

const isField = ({ kind }: Selection): boolean => kind === 'FieldSelection';

const hasCondition = ({ appliedDirectives }: OperationElement): boolean =>
  appliedDirectives.some(({ name }) => name === 'skip' || name === 'include');
