import { type FieldNode, type GraphQLError, locatedError } from 'graphql';
import type { Values } from '../execution/run.ts';

/** An object or a list of an answer that is being put together, and where it stands. */
export class Frame {
  readonly parent: Frame | null;
  /** Its response key in the parent, or its place in the parent's list. */
  readonly key: string | number;
  readonly target: Values | unknown[];
  readonly isNullable: boolean;
  /** Null stands in its place by now. */
  isGone = false;

  constructor(parent: Frame | null, key: string | number, target: Values | unknown[], isNullable: boolean) {
    this.parent = parent;
    this.key = key;
    this.target = target;
    this.isNullable = isNullable;
  }

  put(key: string | number, value: unknown): void {
    (this.target as Values)[key] = value;
  }
}

/** A field of a document, wherever its values stand. */
export interface FieldPlace {
  readonly nodes: readonly FieldNode[];
}

/**
 * Notes the error of a place and puts null there, or in the nearest place around it that may be null (GraphQL specification,
 * section 6.4.4). What is gone has no errors any more.
 */
export function fail(
  errors: GraphQLError[],
  frame: Frame,
  key: string | number,
  isNullable: boolean,
  error: unknown,
  { nodes }: FieldPlace,
): void {
  for (let around: Frame | null = frame; around; around = around.parent) if (around.isGone) return;
  errors.push(locatedError(error, nodes as FieldNode[], pathOf(frame, key)));
  if (isNullable) frame.put(key, null);
  else remove(frame);
}

function remove(frame: Frame): void {
  frame.isGone = true;
  if (frame.parent === null) return;
  if (frame.isNullable) frame.parent.put(frame.key, null);
  else remove(frame.parent);
}

function pathOf(frame: Frame, key: string | number): (string | number)[] {
  const path = [key];
  for (let at = frame; at.parent; at = at.parent) path.push(at.key);
  return path.reverse();
}
