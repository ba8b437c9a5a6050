import { isUuid } from '../database/uuid.ts';
import { isLocalDate } from '../deadlines/local-date.ts';
import { ValidationFailed } from '../errors/index.ts';

/** An agency and a period, both ends inclusive: the key under which subgraphs add to an agency's performance. */
export interface AgencyPeriod {
  agencyId: string;
  from: string;
  to: string;
}

export const agencyPeriodId = ({ agencyId, from, to }: AgencyPeriod): string => `${agencyId}/${from}/${to}`;

/** @throws ValidationFailed when it is none: a key may come from anybody, by `_entities` */
export function agencyPeriodOf(id: string): AgencyPeriod {
  const [agencyId = '', from = '', to = '', ...more] = id.split('/');
  if (more.length > 0 || !isUuid(agencyId) || !isLocalDate(from) || !isLocalDate(to) || from > to)
    throw new ValidationFailed({ path: 'id', message: '不是“机构标识/起/止” / not an agency id with a period' });
  return { agencyId, from, to };
}
