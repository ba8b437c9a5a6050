import { Kind } from 'graphql';
import type { Logger } from '../../platform/logging/logger.ts';
import type { CompiledOperations } from '../execution/compiled-operations.ts';
import type { KnownDocuments } from './known-documents.ts';

/** Reads, validates, plans and compiles documents before anybody asks for them. One that does not fit is left for its sender to hear of. */
export function warmUp(
  registered: readonly string[],
  documents: Pick<KnownDocuments, 'of'>,
  operations: Pick<CompiledOperations, 'of'>,
  log: Logger,
): void {
  for (const text of registered) {
    const known = documents.of(text);
    if (!known) {
      log.warn({ document: text.slice(0, 200) }, '登记的查询与图不符 / a registered document does not fit the graph');
      continue;
    }
    for (const definition of known.document.definitions)
      if (definition.kind === Kind.OPERATION_DEFINITION) operations.of(known.hash, known.document, definition);
  }
}
