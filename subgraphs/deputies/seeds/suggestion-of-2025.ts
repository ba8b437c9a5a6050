import type { DeadlineCode, LocalDate } from '../../../platform/deadlines/index.ts';
import type { RecordedDeadline, RecordLog, SeededStep } from '../../../platform/records/index.ts';
import { Random, seedId } from '../../../platform/seeding/index.ts';
import type { ActionOf } from '../../../platform/workflow/index.ts';
import type { AnswerCategory, AssignmentMode, EvaluationRating } from '../suggestion/suggestion.kinds.ts';
import type { SuggestionState, suggestionWorkflow } from '../suggestion/suggestion.workflow.ts';
import { around, limitOf, noLaterThan, OfficeClock, workday } from './business-days.ts';
import { suggestionPast } from './suggestion-past.ts';
import { agencyId, coSignersOf, deputyId, leadOf, type Matter, matterOf, SuggestionRows } from './suggestion-rows.ts';

export const suggestionsOf2025 = 205;
/** The session's count is the one that the local press gave for 9 January 2025; the rest came in between sessions. */
const ofTheSession = 170;
const keySuggestions = 40;
/** The first thirty came from residents' demands of the same ordinal. */
const fromDemands = 30;

export const sessionOf2025 = '巴彦淖尔市第五届人民代表大会第四次会议';
const sessionDays: readonly LocalDate[] = ['2025-01-07', '2025-01-08', '2025-01-09'];
/** All of the session are handed over at one meeting, on the seventh day after the first came in. */
const handoverMeeting: LocalDate = '2025-01-14';
/** The last day that the records of the demo know. */
const lastDay: LocalDate = '2026-01-16';

type Step = SeededStep<SuggestionState, ActionOf<typeof suggestionWorkflow>>;

const settled = '面商达成一致:承办单位公布完成时限和责任科室,每季度向代表通报进展';

const dac = agencyId('deputies-committee');
const governmentOffice = agencyId('government-office');
const otherOrgans = new Set(['intermediate-court', 'procuratorate', 'supervisory-commission']);

/** One of the 205, complete from draft to where it stands in January 2026. */
export function suggestionOf2025(n: number, copy: number, log: RecordLog): SuggestionRows {
  return new SuggestionCase(n, copy).written(log);
}

/** Walks one suggestion through the year; each part of the way is a method, in order. */
class SuggestionCase {
  readonly #n: number;
  readonly #random: Random;
  readonly #clock: OfficeClock;
  readonly #rows: SuggestionRows;
  readonly #matter: Matter;
  readonly #ordinal: number;
  readonly #lead: number;
  readonly #isKey: boolean;
  readonly #isComplex: boolean;
  readonly #mode: AssignmentMode;
  readonly #category: AnswerCategory;
  readonly #agency: string;
  #escalatedOn: LocalDate | null = null;
  readonly #steps: Step[] = [];
  readonly #deadlines: RecordedDeadline[] = [];

  constructor(n: number, copy: number) {
    this.#n = n;
    this.#ordinal = n + copy * suggestionsOf2025;
    this.#random = new Random(`suggestion/${this.#ordinal}`);
    this.#clock = new OfficeClock(this.#random);
    this.#rows = new SuggestionRows(this.#ordinal);
    this.#matter = matterOf(this.#ordinal, this.#random);
    this.#lead = leadOf(this.#ordinal);
    this.#isKey = n <= keySuggestions;
    this.#isComplex = n % 11 === 3 && n <= 185;
    this.#mode = n % 41 === 0 ? 'SEPARATE' : n % 3 === 0 ? 'SOLE' : 'JOINT';
    this.#category = this.#isKey ? (n % 2 ? 'A' : 'B') : categoryOf(n);
    this.#agency = this.#matter.topic.agency;
  }

  written(log: RecordLog): SuggestionRows {
    const receivedOn = this.#submit();
    const registeredOn = workday(receivedOn, 1);
    this.#step('registerSuggestion', registeredOn, dac);
    const assignedOn = this.#assign(receivedOn, registeredOn);
    const answeredOn = this.#handle(assignedOn);
    const evaluated = this.#evaluate(answeredOn);
    const implementedOn = this.#implement(answeredOn, evaluated);
    this.#urge(assignedOn, evaluated.on);
    this.#rows.suggestion.push({
      id: this.#rows.id,
      number: `2025-${String(this.#ordinal).padStart(3, '0')}`,
      title: this.#matter.title,
      body: this.#matter.body,
      category: this.#matter.topic.category,
      period: this.#n <= ofTheSession ? 'SESSION' : 'BETWEEN_SESSIONS',
      sessionName: sessionOf2025,
      divisionCode: this.#matter.divisionCode,
      leadDeputyId: deputyId(this.#lead),
      coSignerIds: this.#rows.signature.filter(({ role }) => role === 'CO_SIGNER').map((one) => one.deputyId),
      difficulty: this.#isComplex ? 'COMPLEX' : 'NORMAL',
      difficultyReason: this.#isComplex ? '涉及多个部门和跨年度项目资金,处理难度大,经人大机关同意适用六个月期限' : null,
      isKey: this.#isKey,
      supervisingLeader: this.#isKey ? '市人大常委会副主任' : null,
      supervisingCommitteeId: this.#isKey ? agencyId(committeeOf(this.#agency)) : null,
      assignmentMode: this.#mode,
      leadAgencyId: agencyId(this.#agency),
      coAgencyIds: this.#mode === 'SOLE' ? [] : [agencyId(this.#matter.topic.coAgency)],
      receivedOn,
      registeredOn,
      assignedOn,
      answeredOn,
      concludedOn: evaluated.on,
      implementedOn,
      answerCategory: this.#category,
      escalatedOn: this.#escalatedOn,
      escalationOutcome: this.#escalatedOn === null ? null : settled,
      screeningReason: null,
      mergedIntoId: null,
      isPublic: this.#n % 50 !== 0,
      isSynthetic: true,
      ...log.record(suggestionPast, this.#rows.id, this.#steps, this.#deadlines),
    });
    return this.#rows;
  }

  #submit(): LocalDate {
    const receivedOn =
      this.#n <= ofTheSession
        ? (sessionDays[this.#n % 3] as LocalDate)
        : around('2025-02-10', (this.#n - ofTheSession - 1) * 5);
    const draftedOn = workday(receivedOn, -this.#random.between(1, 3));
    this.#step('draftSuggestion', draftedOn);
    this.#step('submitSuggestion', receivedOn);
    this.#rows.add('signature', {
      deputyId: deputyId(this.#lead),
      role: 'LEAD',
      confirmedOn: draftedOn,
      answerServedOn: null,
    });
    for (const coSigner of coSignersOf(this.#ordinal, this.#isKey ? 4 + (this.#n % 5) : this.#n % 4))
      this.#rows.add('signature', {
        deputyId: deputyId(coSigner),
        role: 'CO_SIGNER',
        confirmedOn: receivedOn,
        answerServedOn: null,
      });
    if (this.#ordinal <= fromDemands) this.#rows.add('originDemand', { demandId: seedId('demand', this.#ordinal) });
    return receivedOn;
  }

  /** Hands over, and over again when the first agency gives it back; the answer limit starts with the last hand-over. */
  #assign(receivedOn: LocalDate, registeredOn: LocalDate): LocalDate {
    const firstOn = this.#n <= ofTheSession ? handoverMeeting : workday(registeredOn, 1);
    this.#hand('assignSuggestion', firstOn);
    this.#due('SUGGESTION_HANDOVER', receivedOn, firstOn);
    const wasReturned = this.#n % 29 === 7;
    if (!wasReturned) return firstOn;
    const wrongAgency = agencyId(this.#matter.topic.coAgency);
    const requestedOn = workday(firstOn, this.#random.between(2, 7));
    const reason = '所提事项主要职责不在本单位,申请退回并说明理由';
    this.#step('requestSuggestionReturn', requestedOn, wrongAgency, reason);
    this.#due('SUGGESTION_RETURN', firstOn, requestedOn);
    for (const code of ['SUGGESTION_ACCEPT', this.#answerLimit] as const) this.#stopped(code, firstOn);
    this.#rows.add('assignment', {
      agencyId: wrongAgency,
      role: 'LEAD',
      state: 'RETURNED',
      assignedOn: firstOn,
      acceptedOn: null,
      returnRequestedOn: requestedOn,
      returnReason: reason,
    });
    const againOn = workday(requestedOn, this.#random.between(2, 6));
    this.#hand('reassignSuggestion', againOn, '调整承办单位,答复期限自本次交办之日起算', {
      leadAgencyId: wrongAgency,
      coAgencyIds: [],
    });
    this.#due('SUGGESTION_REASSIGN', requestedOn, againOn);
    return againOn;
  }

  /** Matters of the government go through its office, the others straight from the congress. */
  #hand(
    action: 'assignSuggestion' | 'reassignSuggestion',
    on: LocalDate,
    reason?: string,
    was: Step['was'] = {},
  ): void {
    const direct = otherOrgans.has(this.#agency);
    this.#steps.push({
      action,
      at: this.#clock.on(on),
      actor: direct ? 'DEPUTY_AFFAIRS_COMMITTEE' : 'GOVERNMENT_OFFICE',
      agencyId: direct ? dac : governmentOffice,
      reason: reason ?? null,
      was,
    });
  }

  #handle(assignedOn: LocalDate): LocalDate {
    const lead = agencyId(this.#agency);
    const co = agencyId(this.#matter.topic.coAgency);
    const acceptedOn = workday(assignedOn, this.#random.between(1, 6));
    this.#step('acceptSuggestion', acceptedOn, lead);
    this.#due('SUGGESTION_ACCEPT', assignedOn, acceptedOn);
    const joins = this.#mode !== 'SOLE';
    this.#rows.add('assignment', accepted(lead, this.#mode === 'SEPARATE' ? 'SEPARATE_HANDLER' : 'LEAD'));
    if (joins)
      this.#rows.add('assignment', accepted(co, this.#mode === 'SEPARATE' ? 'SEPARATE_HANDLER' : 'CO_HANDLER'));

    const contactedOn = workday(acceptedOn, this.#random.between(4, 15));
    const method = this.#random.pick(['VISIT', 'MEETING', 'SITE', 'PHONE'] as const);
    this.#step('recordDeputyContact', contactedOn, lead);
    this.#due('SUGGESTION_CONTACT', acceptedOn, contactedOn);
    this.#rows.add('deputyContact', {
      agencyId: lead,
      deputyId: deputyId(this.#lead),
      contactedOn,
      method,
      note: `听取代表对“${this.#matter.topic.wish}”的意见,说明办理思路和时间安排`,
    });

    let earliest = workday(contactedOn, 3);
    if (this.#mode === 'JOINT') {
      const { dueOn } = limitOf('SUGGESTION_CO_OPINION', assignedOn);
      const filedOn = noLaterThan(workday(assignedOn, this.#random.between(10, 18)), dueOn);
      this.#due('SUGGESTION_CO_OPINION', assignedOn, filedOn);
      this.#rows.add('coAgencyOpinion', {
        agencyId: co,
        state: 'FILED',
        requestedOn: assignedOn,
        dueOn,
        filedOn,
        opinion: `结合本单位职责,同意主办单位办理意见,将配合${this.#matter.topic.measure.split(',')[0]}`,
      });
      if (filedOn >= earliest) earliest = workday(filedOn, 1);
    }

    const code = this.#answerLimit;
    const { dueOn } = limitOf(code, assignedOn);
    const wanted = workday(dueOn, -this.#random.between(0, 18));
    const answeredOn = [wanted, earliest].sort()[1] as LocalDate;
    this.#step('answerSuggestion', answeredOn, lead);
    this.#due(code, assignedOn, answeredOn);
    if (this.#mode === 'SEPARATE') this.#answer(1, co, workday(answeredOn, -1));
    this.#answer(1, lead, answeredOn);
    const receivedOn = workday(answeredOn, 1);
    for (const signature of this.#rows.signature) signature.answerServedOn = receivedOn;
    return answeredOn;

    function accepted(agency: string, role: 'LEAD' | 'CO_HANDLER' | 'SEPARATE_HANDLER') {
      const none = { returnRequestedOn: null, returnReason: null };
      return { agencyId: agency, role, state: 'ACCEPTED' as const, assignedOn, acceptedOn, ...none };
    }
  }

  /** The lead deputy's evaluation, the second round after 不满意, and the talk that settles it when that fails too. */
  #evaluate(answeredOn: LocalDate): { on: LocalDate; state: SuggestionState } {
    const receivedOn = workday(answeredOn, 1);
    const dissatisfied = this.#n % 23 === 5;
    if (!dissatisfied && this.#n % 17 === 0) return this.#notReturned(receivedOn);
    const firstOn = workday(receivedOn, this.#random.between(3, 15));
    this.#step('evaluateSuggestion', firstOn);
    this.#rate(1, receivedOn, firstOn, dissatisfied ? 'DISSATISFIED' : this.#pleased());
    if (!dissatisfied) return { on: firstOn, state: 'EVALUATED' };

    const requestedOn = workday(firstOn, this.#random.between(1, 4));
    this.#step('requestSuggestionRehandling', requestedOn, dac, '代表对答复不满意,交原承办单位重新办理');
    const { dueOn } = limitOf('SUGGESTION_REHANDLING', requestedOn);
    const reansweredOn = workday(dueOn, -this.#random.between(1, 8));
    this.#step('reanswerSuggestion', reansweredOn, agencyId(this.#agency));
    this.#due('SUGGESTION_REHANDLING', requestedOn, reansweredOn);
    this.#answer(2, agencyId(this.#agency), reansweredOn);
    const secondReceivedOn = workday(reansweredOn, 1);
    const secondOn = workday(secondReceivedOn, this.#random.between(3, 10));
    this.#step('evaluateSuggestionAgain', secondOn, null, null, { concludedOn: null });
    const escalates = this.#n === 97 || this.#n === 189;
    this.#rate(2, secondReceivedOn, secondOn, escalates ? 'DISSATISFIED' : this.#pleased());
    if (!escalates) return { on: secondOn, state: 'EVALUATED_2' };

    this.#escalatedOn = workday(secondOn, 2);
    this.#step('escalateSuggestion', this.#escalatedOn, dac, '再次评价不满意,由代表工委组织面商');
    return { on: workday(secondOn, 8), state: 'ESCALATED' };
  }

  #notReturned(receivedOn: LocalDate): { on: LocalDate; state: SuggestionState } {
    // The limit binds nobody once it has passed: it stays with the evaluation and leaves the list of deadlines.
    const { dueOn } = limitOf('SUGGESTION_EVALUATION', receivedOn);
    const on = workday(dueOn, 1);
    this.#step('recordEvaluationNotReturned', on, null, '评价表逾期未返回,不计入满意率');
    this.#stopped('SUGGESTION_EVALUATION', receivedOn);
    this.#rows.add('evaluation', {
      subject: 'ANSWER',
      round: 1,
      deputyId: deputyId(this.#lead),
      dueOn,
      evaluatedOn: null,
      attitude: null,
      rating: 'NOT_RETURNED',
      comment: null,
    });
    return { on, state: 'EVALUATED' };
  }

  /** Closes what is done or cannot be done, and tracks the promises of the rest. */
  #implement(answeredOn: LocalDate, { on, state }: { on: LocalDate; state: SuggestionState }): LocalDate | null {
    if (state === 'ESCALATED') {
      this.#step('recordEscalationOutcome', on, dac, null, { concludedOn: null });
      this.#step('closeSuggestion', on, dac, '面商达成一致,结论记录在案');
      return null;
    }
    if (this.#category === 'C' || this.#category === 'D') {
      this.#step('closeSuggestion', workday(on, 2), dac, '已解释说明并经代表评价');
      return null;
    }
    if (this.#category === 'A' && !this.#isKey) {
      const verifiedOn = workday(on, this.#random.between(2, 6));
      this.#step('closeSuggestion', verifiedOn, dac, '经核实,所提问题已解决');
      return verifiedOn;
    }
    return this.#track(answeredOn, on);
  }

  #track(madeOn: LocalDate, evaluatedOn: LocalDate): LocalDate | null {
    this.#step('trackImplementation', workday(evaluatedOn, 1));
    const lead = agencyId(this.#agency);
    const text = this.#matter.topic.measure;
    const done = this.#isKey || this.#n % 20 < 13;
    if (!done) {
      // One in three of the open promises ran to the end of 2025 and is late, the others run on.
      const dueOn = this.#n % 3 === 0 ? '2025-12-31' : (['2026-06-30', '2026-12-31'][this.#n % 2] as LocalDate);
      this.#due('COMMITMENT', madeOn, null, dueOn);
      this.#rows.add('commitment', {
        agencyId: lead,
        text,
        state: 'OPEN',
        madeOn,
        dueOn,
        claimedOn: null,
        verifiedOn: null,
        evidence: null,
        verification: null,
      });
      return null;
    }
    const dueOn: LocalDate = '2025-12-31';
    const claimedOn = noLaterThan(workday(evaluatedOn, this.#random.between(8, 60)), '2025-12-15');
    this.#step('claimImplementation', claimedOn, lead, '报告落实情况并附佐证');
    this.#due('COMMITMENT', madeOn, claimedOn, dueOn);
    const verifiedOn = workday(claimedOn, this.#random.between(3, 9));
    const committee = this.#isKey ? committeeOf(this.#agency) : 'deputies-committee';
    this.#steps.push({
      action: 'verifyImplementation',
      at: this.#clock.on(verifiedOn),
      actor: committee === 'deputies-committee' ? 'DEPUTY_AFFAIRS_COMMITTEE' : 'COMMITTEE',
      agencyId: agencyId(committee),
    });
    this.#rows.add('commitment', {
      agencyId: lead,
      text,
      state: 'FULFILLED',
      madeOn,
      dueOn,
      claimedOn,
      verifiedOn,
      evidence: '现场照片、验收单和受益群众回访记录',
      verification: '现场与所报情况相符',
    });
    this.#rateResult(verifiedOn);
    return verifiedOn;
  }

  /** The deputy has the result before them once it is verified: the form is due from that day. */
  #rateResult(verifiedOn: LocalDate): void {
    const { dueOn } = limitOf('COMMITMENT_EVALUATION', verifiedOn);
    const ratedOn = workday(verifiedOn, this.#random.between(2, 8));
    // A few results of December wait for their deputy's word.
    if (ratedOn > lastDay || (verifiedOn > '2025-12-10' && this.#n % 4 === 0)) {
      this.#due('COMMITMENT_EVALUATION', verifiedOn, null);
      return;
    }
    const evaluatedOn = noLaterThan(ratedOn, dueOn);
    this.#step('evaluateImplementation', evaluatedOn);
    this.#due('COMMITMENT_EVALUATION', verifiedOn, evaluatedOn);
    const rating = this.#pleased();
    this.#rows.add('evaluation', {
      subject: 'RESULT',
      round: 1,
      deputyId: deputyId(this.#lead),
      dueOn,
      evaluatedOn,
      attitude: 'SATISFIED',
      rating,
      comment: '承诺事项已见实效',
    });
    this.#step('closeSuggestion', workday(evaluatedOn, 1), dac, '承诺事项已落实,代表评价完成');
  }

  /** Key suggestions are urged in several ways, of the others one in five is once. */
  #urge(assignedOn: LocalDate, concludedOn: LocalDate): void {
    const ways = this.#isKey
      ? (['LEADER_LED', 'SITE_CHECK', 'DEPUTY_JOINED', 'LOOK_BACK'] as const).slice(0, 2 + (this.#n % 3))
      : this.#n % 5 === 0
        ? ([this.#random.pick(['SITE_CHECK', 'DEPUTY_JOINED'] as const)] as const)
        : [];
    let urgedOn = workday(assignedOn, this.#random.between(18, 24));
    for (const method of ways) {
      // A look-back comes after the conclusion, everything else before.
      urgedOn = method === 'LOOK_BACK' ? workday(concludedOn, 20) : noLaterThan(urgedOn, concludedOn);
      this.#rows.add('urgingRecord', {
        method,
        urgedOn,
        agencyId: this.#isKey ? agencyId(committeeOf(this.#agency)) : dac,
        ledBy: method === 'LEADER_LED' ? '市人大常委会副主任' : '督办委员会负责人',
        deputyId: method === 'DEPUTY_JOINED' ? deputyId(this.#lead) : null,
        finding: `实地了解“${this.#matter.topic.measure.split(',')[0]}”进展,要求按期办理并向代表反馈`,
      });
      urgedOn = workday(urgedOn, this.#random.between(8, 15));
    }
  }

  #answer(round: number, agency: string, answeredOn: LocalDate): void {
    const outcomes: Record<AnswerCategory, string> = {
      A: '所提问题已经解决或者年内解决',
      B: '已列入计划,将按承诺期限逐步落实',
      C: '受资金和规划条件限制,目前难以全部解决,待条件具备时推进',
      D: '所提意见具有参考价值,将在今后工作中研究吸收',
    };
    this.#rows.add('answer', {
      round,
      agencyId: agency,
      category: this.#category,
      text: `${round === 2 ? '经重新办理并与代表再次沟通,' : ''}现答复如下:${this.#matter.topic.measure}。${outcomes[this.#category]}。`,
      signedBy: '单位主要负责人',
      answeredOn,
      receivedOn: workday(answeredOn, 1),
    });
  }

  #rate(round: number, receivedOn: LocalDate, evaluatedOn: LocalDate, rating: EvaluationRating): void {
    const { dueOn } = limitOf('SUGGESTION_EVALUATION', receivedOn);
    this.#due('SUGGESTION_EVALUATION', receivedOn, evaluatedOn);
    this.#rows.add('evaluation', {
      subject: 'ANSWER',
      round,
      deputyId: deputyId(this.#lead),
      dueOn,
      evaluatedOn,
      attitude: rating === 'DISSATISFIED' ? 'BASICALLY_SATISFIED' : 'SATISFIED',
      rating,
      comment: rating === 'DISSATISFIED' ? '答复未明确完成时限和责任单位,请补充具体措施' : null,
    });
  }

  #pleased(): EvaluationRating {
    return this.#random.chance(0.88) ? 'SATISFIED' : 'BASICALLY_SATISFIED';
  }

  #step(
    action: Step['action'],
    on: LocalDate,
    agency: string | null = null,
    reason: string | null = null,
    was: Step['was'] = {},
  ): void {
    this.#steps.push({ action, at: this.#clock.on(on), agencyId: agency, reason, was });
  }

  get #answerLimit() {
    return this.#isComplex ? 'SUGGESTION_ANSWER_COMPLEX' : 'SUGGESTION_ANSWER';
  }

  /** A limit that no longer applied with the last step. */
  #stopped(code: DeadlineCode, anchorOn: LocalDate): void {
    this.#deadlines.push({ ...limitOf(code, anchorOn), metOn: null, stoppedBy: this.#steps.length - 1 });
  }

  #due(code: DeadlineCode, anchorOn: LocalDate, metOn: LocalDate | null, dueOn: LocalDate | null = null): void {
    this.#deadlines.push({ ...limitOf(code, anchorOn, dueOn), metOn });
  }
}

/** Near the shares of the neighbouring city: about half solved, two fifths planned, the rest explained. */
function categoryOf(n: number): AnswerCategory {
  const place = n % 20;
  if (place < 10) return 'A';
  if (place < 17) return 'B';
  return place < 19 ? 'C' : 'D';
}

function committeeOf(agency: string): string {
  if (['agriculture-bureau', 'ecology-bureau', 'water-bureau'].includes(agency)) return 'environment-committee';
  return agency === 'government-office' || agency === 'data-authority' ? 'finance-committee' : 'deputies-committee';
}
