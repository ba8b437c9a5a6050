import { FlushMode } from '@mikro-orm/core';
import type { CommandInput, Guard } from '../../../platform/commands/index.ts';
import { Petition } from './petition.entities.ts';
import type { ReceiptInput, RequestReviewInput, SendInput, SettleInput } from './petition.inputs.ts';
import { type PetitionMatter, petitionMatterLabels } from './petition.kinds.ts';
import { upperOrganOf } from './petition.policy.ts';

type PetitionGuard<Input = CommandInput> = Guard<Petition, Input>;

/** Article 36(3): after the re-examination the same facts and reasons are not accepted again. */
export const factsNotFinal: PetitionGuard = {
  name: 'SAME_FACTS_FINAL',
  async unmet({ row, em }) {
    const options = { flushMode: FlushMode.COMMIT };
    const ways = [
      ...(row.repeatOfId ? [{ id: row.repeatOfId }] : []),
      ...(row.petitionerId
        ? [{ petitionerId: row.petitionerId, $or: [{ title: row.title }, { content: row.content }] }]
        : []),
    ];
    if (ways.length === 0) return null;
    const final = await em.findOne(Petition, { state: 'FINAL', $or: ways }, options);
    return final
      ? `${final.registrationNo} 已信访终结,同一事实和理由不再受理(条例第三十六条第三款) / ${final.registrationNo} is final; the same facts are not accepted again`
      : null;
  },
};

/** Which classes a step is for. */
export const matterIs = (...matters: PetitionMatter[]): PetitionGuard => ({
  name: 'FITS_MATTER',
  unmet: ({ row }) =>
    row.matter != null && matters.includes(row.matter)
      ? null
      : `只适用于${matters.map((one) => petitionMatterLabels[one].split(' / ')[0]).join('、')} / Only for petitions of class ${matters.join(', ')}; this one is ${row.matter}`,
});

/** Only matters of article 31(6) come to a written decision; suggestions are answered and reported (art 29). */
export const isDecisionMatter: PetitionGuard = {
  name: 'DECISION_MATTER',
  unmet: ({ row }) =>
    row.matter === 'APPEAL'
      ? null
      : '只有求决事项出具处理意见书,建议意见类请报送办结报告 / Only appeals are decided or settled; report the closing of a suggestion (reportPetitionClosing)',
};

export const noticeGiven: PetitionGuard = {
  name: 'PETITIONER_NOTIFIED',
  unmet: ({ row }) =>
    row.state === 'NOTIFIED' || row.isNoticeWaived
      ? null
      : '请先书面告知信访人 / Notify the petitioner first (notifyPetitioner)',
};

export const noticePossible: PetitionGuard = {
  name: 'NOTICE_POSSIBLE',
  unmet: ({ row }) =>
    row.isNoticeWaived
      ? '姓名、地址不清,免于告知(条例第二十三条第二款) / Name or address is unclear; notice is waived'
      : null,
};

/** The petition service sends a matter to somebody else, and an objection is agreed to by sending it elsewhere. */
export const anotherAgency: PetitionGuard<SendInput> = {
  name: 'ANOTHER_AGENCY',
  unmet: ({ row, input, viewer }) =>
    input.agencyId !== row.handlingAgencyId && input.agencyId !== viewer.agencyId
      ? null
      : '须送其他机关;不同意异议请用 rejectPetitionObjection / Name another agency, or use rejectPetitionObjection',
};

export const limitNotPassed: PetitionGuard = {
  name: 'BEFORE_LIMIT',
  async unmet({ deadlines, today }) {
    const limit = await deadlines.running('PETITION_HANDLING');
    return limit === null || limit.dueOn >= today
      ? null
      : `办理期限已于 ${limit.dueOn} 届满,不能再延长 / The limit ended on ${limit.dueOn} and can no longer be extended`;
  },
};

/** The agreement names the parties, so that it is kept as a file which only the agency and the petition service read. */
export const agreementDeposited: PetitionGuard<SettleInput> = {
  name: 'AGREEMENT_DEPOSITED',
  unmet: async ({ files, viewer, input }) =>
    viewer.agencyId !== null && (await files.isDepositedBy(viewer.agencyId, input.sha256))
      ? null
      : '请先由本机关以 POST /files 上传协议书 / Upload the agreement first: POST /files, as this agency',
};

export const wasAssigned: PetitionGuard = {
  name: 'REPORT_AWAITED',
  unmet: ({ row }) => {
    if (row.reportDueOn == null) return '转送的事项不报办结报告 / A forwarded matter needs no closing report';
    return row.closingReportedOn == null ? null : '办结报告已报送 / The closing report was filed before';
  },
};

export const receiptNotRecorded: PetitionGuard<ReceiptInput> = {
  name: 'RECEIPT_NOT_RECORDED',
  unmet: ({ row }) =>
    (row.state === 'DECIDED' ? row.decisionReceivedOn : row.reviewReceivedOn) == null
      ? null
      : '收到日期已登记 / The day of receipt was recorded before',
};

/** A right that lapses: unlike a late agency, a late petitioner is not heard (arts 35, 36). */
export const requestedInTime = (
  code: 'PETITION_REVIEW_REQUEST' | 'PETITION_REEXAM_REQUEST',
): PetitionGuard<RequestReviewInput> => ({
  name: 'REQUESTED_IN_TIME',
  async unmet({ deadlines, input, today }) {
    const limit = await deadlines.running(code);
    return limit === null || (input.requestedOn ?? today) <= limit.dueOn
      ? null
      : `三十日的请求期限已于 ${limit.dueOn} 届满 / The thirty days of the request ended on ${limit.dueOn}`;
  },
});

/** An organ does not judge its own opinion. */
export const anotherOrgan: PetitionGuard<RequestReviewInput> = {
  name: 'ANOTHER_ORGAN',
  unmet: ({ row, input, viewer }) =>
    input.agencyId != null && [row.handlingAgencyId, row.reviewingAgencyId, viewer.agencyId].includes(input.agencyId)
      ? '须向作出意见机关的上一级机关提出 / The request goes to the organ above the one whose opinion is contested'
      : null,
};

/** The service records the written opinion of an organ that is not in the directory, never for one that is. */
export const byTheOrgan: PetitionGuard = {
  name: 'BY_THE_ORGAN',
  unmet: ({ row, actor }) =>
    actor === 'UPPER_ORGAN' || upperOrganOf(row) === null
      ? null
      : '由受理请求的机关自己作出 / The organ that got the request does this itself',
};

/** A hearing that begins after the limit has run out cannot revive it. */
export const hearingWithinLimit: PetitionGuard<{ from: string } & CommandInput> = {
  name: 'HEARING_WITHIN_LIMIT',
  async unmet({ deadlines, input }) {
    const limit = await deadlines.running('PETITION_REEXAM');
    return limit !== null && input.from <= limit.dueOn
      ? null
      : `听证须在复核期限 ${limit?.dueOn} 前开始 / A hearing begins within the limit of the re-examination, ${limit?.dueOn}`;
  },
};

export const requestLapsed: PetitionGuard = {
  name: 'REQUEST_LAPSED',
  async unmet({ row, deadlines, today }) {
    const limit = await deadlines.running(
      row.state === 'DECIDED' ? 'PETITION_REVIEW_REQUEST' : 'PETITION_REEXAM_REQUEST',
    );
    return limit !== null && limit.dueOn < today
      ? null
      : '请求期限未届满 / The thirty days in which the petitioner may ask have not passed';
  },
};

export const notSupervised: PetitionGuard = {
  name: 'NOT_SUPERVISED_BEFORE',
  unmet: ({ row }) => (row.isUnderSupervision ? '已在督办 / It is under supervision already' : null),
};

export const notRated: PetitionGuard = {
  name: 'NOT_RATED_BEFORE',
  unmet: ({ row }) => (row.rating == null ? null : '信访人已评价 / The petitioner has rated it before'),
};
