import { DomainError } from '../errors/index.ts';
import type { Transition } from '../workflow/index.ts';

/** The record's state does not allow this step now. */
export class IllegalTransition extends DomainError {
  readonly code = 'ILLEGAL_TRANSITION';
  readonly #state: string;
  readonly #open: readonly Transition[];
  constructor(noun: string, action: string, state: string, open: readonly Transition[]) {
    const choices = open.map((row) => row.action).join('、') || '无 / none';
    super(
      `${noun} 处于 ${state},不能 ${action};您现在可以:${choices} / ${action} is not possible in ${state}; open to you: ${choices}`,
    );
    this.#state = state;
    this.#open = open;
  }
  protected override details() {
    return { state: this.#state, availableTransitions: this.#open.map(({ action, to }) => ({ action, to })) };
  }
}

/** This viewer never takes this step on this record. */
export class Forbidden extends DomainError {
  readonly code = 'FORBIDDEN';
  readonly #actors: readonly string[];
  constructor(action: string, actors: readonly string[]) {
    super(`您无权 ${action},只有 ${actors.join('、')} 可以 / ${action} is for ${actors.join(', ')} only`);
    this.#actors = actors;
  }
  protected override details() {
    return { actors: this.#actors };
  }
}

/** The record changed since the caller read it. */
export class VersionConflict extends DomainError {
  readonly code = 'VERSION_CONFLICT';
  readonly #current: number;
  constructor(expected: number, current: number) {
    super(
      `记录已更新到版本 ${current},您依据的是版本 ${expected};请重新读取 / The record is at version ${current}, you expected ${expected}; read it again`,
    );
    this.#current = current;
  }
  protected override details() {
    return { currentVersion: this.#current };
  }
}

/** A condition of the step is not met; `guard` names it. */
export class GuardFailed extends DomainError {
  readonly code = 'GUARD_FAILED';
  readonly #guard: string;
  constructor(guard: string, message: string) {
    super(message);
    this.#guard = guard;
  }
  protected override details() {
    return { guard: this.#guard };
  }
}

/** The same idempotency key came with another input. */
export class IdempotencyMismatch extends DomainError {
  readonly code = 'IDEMPOTENCY_MISMATCH';
  constructor(key: string) {
    super(
      `幂等键 ${key} 已用于另一请求,请换一个 / The idempotency key ${key} was used for another request; use a new one`,
    );
  }
}
