import { type FieldNode, type GraphQLObjectType, type GraphQLSchema, isObjectType } from 'graphql';
import { Answer } from '../execution/answer.ts';
import type { Values } from '../execution/run.ts';
import { Frame, fail } from './frame.ts';
import { type CompiledField, isPromise, type Resolve, type Resolving, settle } from './resolving.ts';

type Reference = Values & { __typename: string };
type ResolveReference = (reference: Reference, context: unknown, info: unknown) => unknown;

/** An entity by its reference. */
type ResolveEntity = (run: Resolving, reference: Reference, list: Frame, at: number) => void;

/**
 * `Query._entities` as `@apollo/subgraph` resolves it, without writing the type's name into every row and looking it up there
 * again.
 * @param otherwise for references by the name of an interface, and what does not fit
 */
export function compileEntities(
  field: CompiledField,
  schema: GraphQLSchema,
  fieldsOf: (type: GraphQLObjectType, nodes: readonly FieldNode[]) => Resolve,
  otherwise: Resolve,
): Resolve {
  const known = new Map<string, ResolveEntity | null>();
  return (run, parent, frame) => {
    const references = referencesOf(run);
    const entities = references?.map(({ __typename }) => entityOf(__typename));
    if (!references || !entities || entities.includes(null)) {
      otherwise(run, parent, frame);
      return;
    }
    const items = new Array<unknown>(references.length);
    frame.put(field.key, items);
    const list = new Frame(frame, field.key, items, false);
    for (const [at, reference] of references.entries()) entities[at]?.(run, reference, list, at);
  };

  /** Undefined where arguments do not fit. */
  function referencesOf(run: Resolving): Reference[] | undefined {
    try {
      return field.told(run).args['representations'] as Reference[];
    } catch {
      return undefined;
    }
  }

  function entityOf(name: string): ResolveEntity | null {
    let entity = known.get(name);
    if (entity === undefined) {
      const type = schema.getType(name);
      entity = isObjectType(type) && !type.isTypeOf ? compileEntity(type) : null;
      known.set(name, entity);
    }
    return entity;
  }

  function compileEntity(type: GraphQLObjectType): ResolveEntity {
    const resolveReference = referenceResolver(type);
    const resolveFields = fieldsOf(type, field.nodes);
    const complete = (run: Resolving, value: unknown, list: Frame, at: number) => {
      if (value instanceof Error) throw value;
      if (value === null || value === undefined) list.put(at, null);
      else {
        const target = new Answer();
        list.put(at, target);
        resolveFields(run, value, new Frame(list, at, target, true));
      }
    };
    return (run, reference, list, at) => {
      const failed = (error: unknown) => fail(run.errors, list, at, true, error, field);
      try {
        const value = resolveReference
          ? resolveReference(reference, run.context, field.told(run).info)
          : (reference as unknown);
        if (isPromise(value)) settle(run, value, (settled) => complete(run, settled, list, at), failed);
        else complete(run, value, list, at);
      } catch (error) {
        failed(error);
      }
    };
  }
}

const referenceResolver = ({ extensions }: GraphQLObjectType): ResolveReference | undefined =>
  (extensions['apollo'] as { subgraph?: { resolveReference?: ResolveReference } } | undefined)?.subgraph
    ?.resolveReference;
