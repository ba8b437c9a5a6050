import type { GraphQLResolveInfo } from 'graphql';
import type { CommandInput, NounCommands, WorkflowRow } from '../commands/index.ts';
import type { Listing } from '../database/listing/index.ts';
import { NotFound } from '../errors/index.ts';
import { fieldsOf } from '../graphql/index.ts';
import type { GrantedRow } from '../identity/grants.ts';
import type { SubgraphContext } from './context.ts';

/** What the mutations of a noun have in common: a step is taken, and the record is read again as it is then. */
export function mutationsOf<Row extends WorkflowRow, Action extends string>(
  commands: NounCommands<Row>,
  listing: Listing<any, any>,
) {
  /**
   * Whoever took the step sees what came of it, also when it was the last that the record had to do with them: whole, where
   * no more than a grant is left to them. A repeated
   * request finds nothing any more then, nor does anybody once the record is sealed.
   */
  async function after(
    { loaders, commands: runner }: SubgraphContext,
    id: string,
    info: GraphQLResolveInfo,
  ): Promise<Row> {
    const fields = fieldsOf(info);
    const seen = await loaders.one<Row & GrantedRow>(listing, id, fields);
    const row =
      (seen?.isOwn === false ? null : seen) ??
      (runner.hasTaken(id) ? await loaders.oneAfterStep<Row>(listing, id, fields) : seen);
    if (!row) throw new NotFound(commands.noun, id);
    return row;
  }

  async function advance(
    context: SubgraphContext,
    action: Action,
    input: CommandInput,
    info: GraphQLResolveInfo,
  ): Promise<Row> {
    return after(context, await context.commands.advance(commands, action, input), info);
  }

  return { advance, after };
}
