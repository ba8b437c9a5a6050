import { DomainError } from '../errors/index.ts';
import type { Principal } from './principal.ts';

/** The token is not good for what it is used for. */
export class ScopeMissing extends DomainError {
  readonly code = 'FORBIDDEN';
  readonly #scope: string;
  constructor(scope: string) {
    super(`令牌缺少权限 ${scope},请申请含该权限的令牌 / The token lacks the scope ${scope}; get one that has it`);
    this.#scope = scope;
  }
  protected override details() {
    return { scope: this.#scope };
  }
}

/** @throws ScopeMissing when the viewer's token does not have the scope; a viewer that no token limits has all of them */
export function checkScope({ scopes }: Principal, needed: string): void {
  if (scopes && !scopes.includes(needed)) throw new ScopeMissing(needed);
}

/** @throws ScopeMissing when the viewer's token is for reading alone, whichever the subgraph */
export function checkWrites({ scopes }: Principal): void {
  if (scopes && !scopes.some((scope) => scope.endsWith(':write'))) throw new ScopeMissing('*:write');
}
