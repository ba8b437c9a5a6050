import type { GraphQLFormattedError } from 'graphql';
import { allDisclosed, type Disclosed } from '../../platform/disclosure/index.ts';
import type { Principal } from '../../platform/identity/principal.ts';
import type { grantQuotasOver } from '../subgraphs.ts';

type GrantQuotas = Pick<ReturnType<typeof grantQuotasOver>, 'spend'>;

/**
 * Takes what an answer shows from the daily quotas of the viewer's grants.
 * @returns why the answer goes beyond one; null when it may leave
 */
export async function quotaError(
  quotas: GrantQuotas,
  { grants }: Principal,
  disclosed: readonly Disclosed[],
): Promise<GraphQLFormattedError | null> {
  const limited = new Map(grants.flatMap(({ id, dailyQuota }) => (dailyQuota === null ? [] : [[id, dailyQuota]])));
  if (limited.size === 0) return null;
  const spent = allDisclosed(disclosed).grants.flatMap(({ grantId, ids }) => {
    const dailyQuota = limited.get(grantId);
    return dailyQuota === undefined ? [] : [{ grantId, dailyQuota, records: ids.length }];
  });
  const beyond = spent.length > 0 ? await quotas.spend(spent) : null;
  if (!beyond) return null;
  const { grantId, dailyQuota, left, records } = beyond;
  return {
    message: `本次答复含授权项下 ${records} 条记录,今日限额 ${dailyQuota} 条,尚余 ${left} 条;请减小 first,或于北京时间次日零时后再读,或另行申请共享 / The answer holds ${records} records under a grant of ${dailyQuota} a day, of which ${left} are left; ask for a smaller page, read on after midnight in Asia/Shanghai, or ask for another grant`,
    extensions: { code: 'RATE_LIMITED', grant: grantId, limit: dailyQuota, left },
  };
}
