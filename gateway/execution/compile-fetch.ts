import type { Schema } from '@apollo/federation-internals';
import type { FetchNode } from '@apollo/query-planner';
import type { SubgraphResponse, SubgraphTransport } from '../transport/transport.ts';
import { merge, mergeCopy } from './merge.ts';
import { compileRequires, representationsOf } from './representations.ts';
import { objectsAt, placesOf, type ResponsePath } from './response-path.ts';
import { compileRewrites } from './rewrites.ts';
import type { Run, Step, Values } from './run.ts';
import { subgraphError } from './subgraph-error.ts';
import { Uncovered } from './uncovered.error.ts';

/** What plans of one supergraph are compiled with. */
export interface PlanEnvironment {
  /** The supergraph, with the types that clients do not see. */
  readonly schema: Schema;
  readonly transports: ReadonlyMap<string, SubgraphTransport>;
}

/** Compiles one request to a subgraph, for the objects at a path; the root is at the empty one. */
export function compileFetch(node: FetchNode, path: ResponsePath, environment: PlanEnvironment): Step {
  if (node.contextRewrites && node.contextRewrites.length > 0) throw new Uncovered('context');
  const fetch = node.requires ? entityFetch(node, path, environment) : plainFetch(node, path, environment);
  return async (run) => {
    const objects = path.length === 0 ? [run.data] : objectsAt(run.data, path);
    if (objects.length === 0) return;
    try {
      await fetch(run, objects);
    } catch (error) {
      run.errors.push(error);
    }
  };
}

type Fetch = (run: Run, objects: readonly Values[]) => Promise<void>;

/** Fields of a root type, there or wherever an operation comes back to it. */
function plainFetch(node: FetchNode, path: ResponsePath, environment: PlanEnvironment): Fetch {
  const send = compileSend(node, environment);
  const rewrite = compileRewrites(environment.schema, node.outputRewrites);
  return async (run, objects) => {
    const { data, errors } = await send(run, variablesOf(node, run));
    for (const error of errors ?? [])
      run.errors.push(subgraphError(error, node.serviceName, error.path && [...path, ...error.path]));
    if (!data) return;
    rewrite?.(data);
    for (const [at, object] of objects.entries()) (at === 0 ? merge : mergeCopy)(object, data);
  };
}

/** Fields of objects that other subgraphs told of. */
function entityFetch(node: FetchNode, path: ResponsePath, environment: PlanEnvironment): Fetch {
  const { schema } = environment;
  const send = compileSend(node, environment);
  const represent = compileRequires(schema, node.requires ?? []);
  const rewriteInput = compileRewrites(schema, node.inputRewrites);
  const rewriteOutput = compileRewrites(schema, node.outputRewrites);
  return async (run, objects) => {
    const { list, ofObject } = representationsOf(objects, represent, rewriteInput);
    if (list.length === 0) return;
    const variables = variablesOf(node, run);
    if ('representations' in variables) throw new Error(`Variables cannot contain key "representations"`);
    const { data, errors } = await send(run, { ...variables, representations: list });
    if (errors) noteEntityErrors(run, node.serviceName, errors, path, ofObject);
    if (!data) return;
    const received = data['_entities'];
    if (!Array.isArray(received)) throw new Error(`Expected "data._entities" in response to be an array`);
    if (received.length !== list.length)
      throw new Error(`Expected "data._entities" to contain ${list.length} elements`);
    const merged = new Set<number>();
    for (const [at, object] of objects.entries()) {
      const place = ofObject[at] as number;
      const entity = place < 0 ? null : (received[place] as Values | null | undefined);
      if (entity === null || entity === undefined) continue;
      if (merged.has(place)) {
        mergeCopy(object, entity);
        continue;
      }
      merged.add(place);
      if (tellsNoType(entity, list[place] as Values)) entity['__typename'] = object['__typename'];
      rewriteOutput?.(entity);
      merge(object, entity);
    }
  };
}

/**
 * A subgraph that has an interface as an object gives the name that the record was sent with, which is the interface's; the
 * record may be known by its own type here.
 */
const tellsNoType = (entity: Values, representation: Values): boolean =>
  !entity['__typename'] || entity['__typename'] === representation['__typename'];

/** An error of one entity stands at every object that it was fetched for. */
function noteEntityErrors(
  run: Run,
  subgraph: string,
  errors: NonNullable<SubgraphResponse['errors']>,
  path: ResponsePath,
  ofObject: readonly number[],
): void {
  let places: (string | number)[][] | undefined;
  for (const error of errors) {
    const index = error.path?.[1];
    // An error of an entity that nobody asked for stands for the whole fetch.
    if (typeof index !== 'number' || !ofObject.includes(index)) {
      run.errors.push(subgraphError(error, subgraph, error.path && [...path, ...error.path]));
      continue;
    }
    places ??= placesOf(run.data, path);
    for (const [at, place] of ofObject.entries())
      if (place === index)
        run.errors.push(subgraphError(error, subgraph, [...(places[at] ?? []), ...(error.path ?? []).slice(2)]));
  }
}

type Send = (run: Run, variables: Values) => Promise<SubgraphResponse>;

function compileSend(node: FetchNode, { transports }: PlanEnvironment): Send {
  const transport = transports.get(node.serviceName);
  if (!transport) throw new Error(`Couldn't find service with name "${node.serviceName}"`);
  const { operation: query, operationName } = node;
  return async ({ context: { viewer, endsAt, left, disclosed } }, variables) => {
    const response = await transport.send({ query, variables, operationName, viewer, endsAt, left });
    disclosed.push(response.disclosed);
    return response;
  };
}

/** Those that the fetch uses, as the client sent them; one that was not sent is left to its default. */
function variablesOf({ variableUsages }: FetchNode, { variables }: Run): Values {
  const used: Values = {};
  for (const name of variableUsages ?? [])
    if (Object.hasOwn(variables, name) && variables[name] !== undefined) used[name] = variables[name];
  return used;
}
