import type { Operation } from '@apollo/federation-internals';
import { type ConditionNode, evaluateCondition, type PlanNode, type QueryPlan } from '@apollo/query-planner';
import { compileFetch, type PlanEnvironment } from './compile-fetch.ts';
import { responsePath } from './response-path.ts';
import type { Step } from './run.ts';
import { Uncovered } from './uncovered.error.ts';

/**
 * Compiles a plan of Apollo's planner.
 * @throws Uncovered for shapes that only the gateway's own executor runs, or refuses
 */
export function compilePlan({ node }: QueryPlan, operation: Operation, environment: PlanEnvironment): Step {
  if (!node) return async () => {};
  if (node.kind === 'Subscription') throw new Uncovered('subscription');
  return compileNode(node);

  function compileNode(node: PlanNode): Step {
    switch (node.kind) {
      case 'Sequence': {
        const steps = node.nodes.map(compileNode);
        return async (run) => {
          for (const step of steps) await step(run);
        };
      }
      case 'Parallel': {
        const steps = node.nodes.map(compileNode);
        return async (run) => {
          await Promise.all(steps.map((step) => step(run)));
        };
      }
      case 'Flatten':
        // The planner flattens single fetches only, with whole paths.
        if (node.node.kind !== 'Fetch') throw new Uncovered('path');
        return compileFetch(node.node, responsePath(node.path), environment);
      case 'Fetch':
        return compileFetch(node, [], environment);
      case 'Condition':
        return compileCondition(node);
      case 'Defer':
        throw new Uncovered('defer');
    }
  }

  function compileCondition(node: ConditionNode): Step {
    const then = node.ifClause && compileNode(node.ifClause);
    const otherwise = node.elseClause && compileNode(node.elseClause);
    return async (run) => {
      const holds = evaluateCondition(node, operation.variableDefinitions, run.variables);
      await (holds ? then : otherwise)?.(run);
    };
  }
}
