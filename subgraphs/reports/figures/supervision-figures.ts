import type { FigureDefinitions } from '../../../platform/figures/index.ts';
import { yearRange } from '../../../platform/graphql/index.ts';
import { appointmentDecisions } from '../appointment/appointment.queries.ts';
import { partyReports } from '../party-report/party-report.queries.ts';
import { supervisedOrgans } from '../work-report/work-report.kinds.ts';
import { workReports } from '../work-report/work-report.queries.ts';

export const supervisionFigures = {
  workReportsDeliberated: {
    listing: workReports,
    filter: (year) => ({ organ: supervisedOrgans, deliberatedOn: yearRange(year) }),
    unit: '个',
    definition:
      '本年度常委会会议听取审议的人民政府、监察委员会、人民法院、人民检察院的报告,按审议日;含监督法第三章的报告,不含人大自身机构的报告 / Reports of the government, the commission, the court and the procuratorate that a meeting deliberated within the year, chapter 3 reports included, reports of bodies of the congress not',
  },
  appointments: {
    listing: appointmentDecisions,
    filter: (year) => ({ decidedOn: yearRange(year) }),
    unit: '人次',
    definition:
      '本年度常委会会议决定的任命、免职、接受辞职,每项计一人次 / Appointments, removals and resignations decided within the year, each entry one person-time',
  },
  partyReports: {
    listing: partyReports,
    filter: (year) => ({ reportedOn: yearRange(year) }),
    unit: '次',
    definition: "本年度向市委请示、报告的事项 / Matters put before the city's party committee within the year",
  },
} satisfies FigureDefinitions;
