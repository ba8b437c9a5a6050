import { type GraphQLSchema, isScalarType } from 'graphql';
import { scalars } from '../../platform/graphql/index.ts';

/**
 * Gives the custom scalars of the loaded schema their real checks. A schema built from SDL lets every value through, and
 * a malformed date would only be noticed in a subgraph, after other subgraphs had been asked.
 */
export function checkScalars(schema: GraphQLSchema): void {
  for (const scalar of scalars) {
    const type = schema.getType(scalar.name);
    if (!isScalarType(type)) continue;
    type.parseValue = scalar.parseValue;
    type.parseLiteral = scalar.parseLiteral;
  }
}
