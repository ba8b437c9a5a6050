import {
  type CommandInput,
  faultAt,
  hasReason,
  idFault,
  inputValid,
  type Step,
} from '../../../platform/commands/index.ts';
import { ValidationFailed } from '../../../platform/errors/index.ts';
import { Petitioner } from '../petitioner/petitioner.entities.ts';
import { sealedTitle } from '../records/sealed-title.ts';
import type { Petition } from './petition.entities.ts';
import { anotherAgency, factsNotFinal, matterIs, noticeGiven, noticePossible } from './petition.guards.ts';
import type {
  AssignInput,
  ClassifyInput,
  PetitionTools,
  ReferInput,
  ReforwardInput,
  SendInput,
} from './petition.inputs.ts';
import { repeatFault } from './petition-registration.ts';

type PetitionStep<Input = CommandInput> = Step<Petition, Input>;

async function conclude({ row, deadlines, today }: PetitionTools<CommandInput>): Promise<void> {
  row.concludedOn = today;
  await deadlines.stopAll();
}

/** The agency that gets it objects within five working days or accepts within fifteen days (art 23(3)). */
async function send({ row, input, deadlines, today }: PetitionTools<SendInput>): Promise<void> {
  row.handlingAgencyId = input.agencyId;
  row.sentOn = today;
  await deadlines.start('PETITION_OBJECTION', today);
  await deadlines.start('PETITION_ACCEPT', today);
}

const agencyValid = inputValid<Petition, { agencyId?: string | null } & CommandInput>(({ input }) => [
  idFault('agencyId', input.agencyId),
]);

const reportDueFault = (date: string | null | undefined, today: string) =>
  date == null || date > today ? null : faultAt('reportDueOn', `须晚于今日 ${today} / must lie after today, ${today}`);

const repeatNamed = {
  name: 'INPUT_VALID',
  async unmet({ row, input, em }: PetitionTools<ClassifyInput>) {
    if (input.matter !== 'REPEAT') {
      if (input.repeatOfId == null) return null;
      throw new ValidationFailed(faultAt('repeatOfId', '只用于重复信访 / is for repeated petitions only'));
    }
    const original = input.repeatOfId ?? row.repeatOfId;
    const fault =
      original == null || original === row.id
        ? faultAt('repeatOfId', '请指明所重复的原事项 / name the petition that it repeats')
        : await repeatFault(original, em);
    if (fault) throw new ValidationFailed(fault);
    return null;
  },
};

/**
 * A demand or a request for a proxy that led to an accusation is sealed with it: it would give the petition away. Their
 * text goes when the petition's goes.
 */
async function sealOrigins({ row, em, now }: PetitionTools<CommandInput>): Promise<void> {
  await em.execute(
    `update petitions.demand set kind = 'ACCUSATION', version = version + 1, updated_at = ? where converted_petition_id = ?`,
    [now, row.id],
  );
  await em.execute(
    `update petitions.petition_proxy set leads_to_sealed = true, version = version + 1, updated_at = ? where petition_id = ?`,
    [now, row.id],
  );
  await em.execute(
    `delete from petitions.record_image where subject_id in (
      select id from petitions.demand where converted_petition_id = ?
      union all select id from petitions.petition_proxy where petition_id = ?)`,
    [row.id, row.id],
  );
}

/** Nothing of what an accusation says stays here, only the receipt of its hand-over. */
async function eraseWhatItSays({ row, em, now }: PetitionTools<CommandInput>): Promise<void> {
  row.title = sealedTitle;
  row.content = '';
  const { petitionerId } = row;
  row.petitionerId = null;
  await em.execute(
    `update petitions.demand set title = ?, content = '', masked_resident = '*', masked_phone = null,
      version = version + 1, updated_at = ? where converted_petition_id = ?`,
    [sealedTitle, now, row.id],
  );
  await em.execute(
    'update petitions.petition_proxy set title = ?, version = version + 1, updated_at = ? where petition_id = ?',
    [sealedTitle, now, row.id],
  );
  await em.execute(
    'update petitions.visit_reception set title = ?, version = version + 1, updated_at = ? where petition_id = ?',
    [sealedTitle, now, row.id],
  );
  if (petitionerId == null) return;
  const [others] = await em.execute<{ count: number }[]>(
    'select count(*)::int as count from petitions.petition where petitioner_id = ? and id <> ?',
    [petitionerId, row.id],
  );
  if (others?.count === 0) em.remove(em.getReference(Petitioner, petitionerId));
}

export const intakeSteps = {
  registerPetition: {
    guards: [factsNotFinal],
    async change({ row, deadlines }) {
      await deadlines.start('PETITION_CLASSIFY', row.receivedOn);
      if (!row.isNoticeWaived) await deadlines.start('PETITION_NOTICE', row.receivedOn);
    },
  } satisfies PetitionStep,
  classifyPetition: {
    guards: [repeatNamed],
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      row.matter = input.matter;
      row.classifiedOn = today;
      if (input.repeatOfId) row.repeatOfId = input.repeatOfId;
      await deadlines.meet('PETITION_CLASSIFY', today);
      if (input.matter !== 'ACCUSATION') return;
      // The organ that receives an accusation tells the accuser, under its own rules (监察法实施条例第二百零九条).
      await deadlines.stop('PETITION_NOTICE');
      await deadlines.start('PETITION_SEALED_HANDOFF', today);
      await sealOrigins(tools);
    },
  } satisfies PetitionStep<ClassifyInput>,
  sealPetition: {
    guards: [agencyValid, matterIs('ACCUSATION')],
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      row.handlingAgencyId = input.agencyId;
      row.sentOn = today;
      row.concludedOn = today;
      await deadlines.meet('PETITION_SEALED_HANDOFF', today);
      await eraseWhatItSays(tools);
    },
  } satisfies PetitionStep<SendInput>,
  notifyPetitioner: {
    guards: [matterIs('SUGGESTION', 'APPEAL', 'LITIGATION', 'REPEAT'), noticePossible],
    async change({ row, deadlines, today }) {
      row.notifiedOn = today;
      await deadlines.meet('PETITION_NOTICE', today);
    },
  } satisfies PetitionStep,
  forwardPetition: {
    guards: [agencyValid, matterIs('SUGGESTION', 'APPEAL'), noticeGiven, anotherAgency],
    change: send,
  } satisfies PetitionStep<SendInput>,
  assignPetition: {
    guards: [
      inputValid(({ input, today }) => [idFault('agencyId', input.agencyId), reportDueFault(input.reportDueOn, today)]),
      matterIs('SUGGESTION', 'APPEAL'),
      noticeGiven,
      anotherAgency,
    ],
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      await send(tools);
      row.reportDueOn = input.reportDueOn;
      await deadlines.start('PETITION_ASSIGNED_REPORT', today, { dueOn: input.reportDueOn });
    },
  } satisfies PetitionStep<AssignInput>,
  referPetition: {
    guards: [agencyValid, hasReason, matterIs('SUGGESTION', 'APPEAL'), noticeGiven],
    async change(tools) {
      tools.row.handlingAgencyId = tools.input.agencyId ?? null;
      tools.row.sentOn = tools.today;
      await conclude(tools);
    },
  } satisfies PetitionStep<ReferInput>,
  divertPetition: {
    guards: [agencyValid, matterIs('LITIGATION'), noticeGiven],
    async change(tools) {
      tools.row.handlingAgencyId = tools.input.agencyId;
      tools.row.sentOn = tools.today;
      await conclude(tools);
    },
  } satisfies PetitionStep<SendInput>,
  closeRepeatedPetition: {
    guards: [matterIs('REPEAT'), noticeGiven],
    change: conclude,
  } satisfies PetitionStep,
  // A late objection is recorded as late; whether it stands is for the sender to say.
  objectToPetition: {
    guards: [hasReason],
    async change({ row, input, deadlines, today }) {
      row.objectedOn = today;
      row.objectionReason = input.reason ?? null;
      row.objectionAnswer = null;
      await deadlines.meet('PETITION_OBJECTION', today);
    },
  } satisfies PetitionStep,
  reforwardPetition: {
    guards: [
      inputValid(({ row, input, today }) => [
        idFault('agencyId', input.agencyId),
        reportDueFault(input.reportDueOn, today),
        input.reportDueOn != null && row.reportDueOn == null
          ? faultAt('reportDueOn', '原为转送,不定办结报告期限 / it was forwarded: no report is awaited')
          : null,
      ]),
      anotherAgency,
    ],
    to: ({ row }) => (row.reportDueOn == null ? 'FORWARDED' : 'ASSIGNED_OUT'),
    remark: () => '异议成立,受理期限自改送之日重新起算',
    async change(tools) {
      const { row, input, deadlines, today } = tools;
      row.objectionAnswer = input.reason ?? '同意异议';
      await send(tools);
      if (input.reportDueOn == null) return;
      row.reportDueOn = input.reportDueOn;
      await deadlines.start('PETITION_ASSIGNED_REPORT', today, { dueOn: input.reportDueOn });
    },
  } satisfies PetitionStep<ReforwardInput>,
  // No rule stops the fifteen days while an objection is looked at, and one that does not stand gains no time.
  rejectPetitionObjection: {
    guards: [hasReason],
    to: ({ row }) => (row.reportDueOn == null ? 'FORWARDED' : 'ASSIGNED_OUT'),
    remark: () => '异议不成立,受理期限不重新起算',
    change({ row, input }) {
      row.objectionAnswer = input.reason ?? null;
    },
  } satisfies PetitionStep,
};
