import type { FigureDefinition } from '../../../platform/figures/index.ts';
import { yearRange } from '../../../platform/graphql/index.ts';
import { demands } from '../demand/demand.queries.ts';
import { mediations } from '../mediation/mediation.queries.ts';
import { petitions } from '../petition/petition.queries.ts';
import { petitionProxies } from '../proxy/proxy.queries.ts';
import { visitReceptions } from '../reception/reception.queries.ts';

/** Sealed matters are in none of them: the lists leave them out. */
export const petitionsFigures = {
  demandsReceived: {
    listing: demands,
    filter: (year) => ({ receivedOn: yearRange(year) }),
    unit: '个',
    definition: '当年经代表码上见收到的群众诉求,不含密封移交的 / Demands received in the year, without sealed ones',
  },
  demandsResolved: {
    listing: demands,
    filter: (year) => ({ resolved: true, resolvedOn: yearRange(year) }),
    unit: '件',
    definition:
      '当年推动解决的诉求:单位已回复且群众评价不为“不满意”,或经联络站核实 / Demands resolved in the year: replied by the agency and not rated dissatisfied, or verified by the station',
  },
  petitionsProxied: {
    listing: petitionProxies,
    filter: (year) => ({ filedOn: yearRange(year) }),
    unit: '件',
    definition: '当年由代表代为提出的信访事项 / Petitions that deputies filed by proxy in the year',
  },
  mediationsSucceeded: {
    listing: mediations,
    filter: (year) => ({ agreedOn: yearRange(year) }),
    unit: '件',
    definition: '当年达成书面或口头协议的矛盾调解 / Mediations that came to a written or oral agreement in the year',
  },
  congressPetitionsAccepted: {
    listing: petitions,
    filter: (year) => ({ receivedBy: ['CONGRESS'], receivedOn: yearRange(year) }),
    unit: '件',
    definition:
      '当年人大常委会信访机构直接登记受理的信访事项,不含代表代办和密封移交的 / Petitions received by the petition service of the congress itself in the year, without those by proxy and sealed ones',
  },
  visitorsReceived: {
    listing: visitReceptions,
    filter: (year) => ({ receivedOn: yearRange(year) }),
    aggregate: { kind: 'SUM', property: 'persons' },
    unit: '人次',
    definition: '当年接待来访的人次合计 / Person-times of visitors received in the year',
  },
} satisfies Record<string, FigureDefinition>;
