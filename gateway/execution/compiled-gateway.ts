import type { ApolloGateway } from '@apollo/gateway';
import type { ApolloServerOptions } from '@apollo/server';
import type { GatewayContext } from '../context.ts';
import type { SubgraphTransport } from '../transport/transport.ts';
import { CompiledOperations } from './compiled-operations.ts';
import { compiledExecutor, type Executed } from './executor.ts';
import { repairPlanner } from './repaired-planner.ts';

type ServerGateway = NonNullable<ApolloServerOptions<GatewayContext>['gateway']>;

/** Which executor runs what both can run. */
export type ExecutorChoice = 'compiled' | 'reference';

export interface CompiledGatewayOptions {
  choice: ExecutorChoice;
  transports: ReadonlyMap<string, SubgraphTransport>;
  executed: (how: Executed) => void;
  /** Is given the compiled operations of the supergraph that was loaded; of none where the gateway's own executor was chosen. */
  loaded?: (operations: CompiledOperations) => void;
}

/** Apollo's gateway, which loads the supergraph and plans, with compiled plans in the place of its own executor. */
export const compiledGateway = (
  gateway: ApolloGateway,
  { choice, transports, executed, loaded }: CompiledGatewayOptions,
): ServerGateway => ({
  onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
  async load(options) {
    const { schema, executor: reference } = await gateway.load(options);
    // The planner that it has built; a second one would cost a second of every start.
    const planner = gateway.__testing().queryPlanner;
    if (!planner) throw new Error('the gateway has loaded no planner');
    repairPlanner(planner);
    if (choice === 'reference')
      return {
        executor(requestContext) {
          executed({ executor: 'reference', reason: 'switch' });
          return reference(requestContext);
        },
      };
    const operations = new CompiledOperations({ planner, schema, transports });
    loaded?.(operations);
    return { executor: compiledExecutor({ schema, operations, reference, executed }) };
  },
  stop: () => gateway.stop(),
});
