import { Arg, Ctx, ID, Query, Resolver } from 'type-graphql';
import { isUuid } from '../../../platform/database/index.ts';
import { indexed, readRecord } from '../../../platform/disclosure/index.ts';
import { NotFound } from '../../../platform/errors/index.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { isOwn, mayAudit, mayVerify } from './disclosure.policy.ts';
import { ReceiptType } from './disclosure.type.ts';
import { provenReceipt } from './receipt.ts';

const unproven = {
  fault: null,
  batch: null,
  position: null,
  digest: null,
  batchDigest: null,
  previousDigest: null,
  signature: null,
  suite: null,
  keyId: null,
  publicKey: null,
};

@Resolver(() => ReceiptType)
export class ReceiptResolver {
  @Query(() => ReceiptType, {
    nullable: true,
    description:
      '核验一次答复的回执,限本人、记录的承办机构和审计 / Proves the receipt of an answer: to whom it was given, to the providers of its records, and to the audit',
  })
  async verifyReceipt(
    @Arg('id', () => ID, { description: '回执号 / The receipt' }) given: string,
    @Ctx() { viewer, clock, loaders, pendingRecord }: SubgraphContext,
  ): Promise<ReceiptType> {
    const id = given.toLowerCase();
    if (!isUuid(id)) throw new NotFound('Receipt', given);
    const proven = await loaders.batched('receipt', id, (reader, ids) =>
      Promise.all(ids.map((one) => provenReceipt(reader, one))),
    );
    const pending = proven ? null : await pendingRecord(id);
    const receipt =
      proven ?? (pending === null ? null : { ...unproven, id, state: 'PENDING' as const, content: pending });
    const index = receipt && indexed(receipt.content)?.index;
    if (!receipt || !index) throw new NotFound('Receipt', id);
    const record = readRecord(receipt.content);
    const isShown = new Date(index.shownFrom) <= clock.now();
    if (!mayVerify(viewer, { client: record.client, providers: index.providers, isShown }))
      throw new NotFound('Receipt', id);
    const isWhole = isOwn(viewer, record) || (mayAudit(viewer) && record.records.every(({ sealed }) => !sealed));
    return { ...receipt, content: isWhole ? receipt.content : null };
  }
}
