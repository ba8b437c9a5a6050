import {
  type CommandInput,
  type Guard,
  hasReason,
  inputValid,
  type NounCommands,
  redactedTextFault,
  type Step,
  withRedactedReasons,
} from '../../../platform/commands/index.ts';
import { actionsOf } from '../../../platform/workflow/index.ts';
import { petitionCommands } from '../petition/petition.commands.ts';
import { Petition } from '../petition/petition.entities.ts';
import { petitionDraft } from '../petition/petition-registration.ts';
import { newPetitioner, petitionerFaults } from '../petitioner/petitioner-registration.ts';
import { PetitionProxy } from './proxy.entities.ts';
import type { ConsentValues, FileValues, ProxyTools } from './proxy.inputs.ts';
import { isUnannouncedProxy, proxyActors } from './proxy.policy.ts';
import { proxyVisibility } from './proxy.visibility.ts';
import { proxyWorkflow } from './proxy.workflow.ts';

type ProxyStep<Input = CommandInput> = Step<PetitionProxy, Input>;
type ProxyGuard = Guard<PetitionProxy, CommandInput>;

const petitionOf = ({ em, row }: ProxyTools<CommandInput>) =>
  em.findOneOrFail(Petition, { id: row.petitionId as string });

const resultThere: ProxyGuard = {
  name: 'RESULT_THERE',
  async unmet(tools) {
    const { decidedOn, concludedOn } = await petitionOf(tools);
    return decidedOn || concludedOn ? null : '信访事项尚无处理结果 / The petition has no result yet';
  },
};

const petitionConcluded: ProxyGuard = {
  name: 'PETITION_CONCLUDED',
  async unmet(tools) {
    const { concludedOn } = await petitionOf(tools);
    return concludedOn ? null : '信访事项尚未办结 / The petition is not concluded yet';
  },
};

/** The petition is registered in the same transaction, before the proxy is touched: its clock runs from today. */
async function file({ row, input, em, newId, today, vault, begin }: ProxyTools<FileValues>): Promise<void> {
  const petitionerId = await newPetitioner(newId, em, input.petitioner, vault);
  const draft = await petitionDraft(newId, today, em, {
    title: row.title,
    content: input.content,
    topic: row.topic,
    divisionCode: row.divisionCode,
    channel: input.channel,
    receivedBy: 'PROXY',
    receivedOn: today,
    petitionerId,
    isNoticeWaived: false,
    proxyId: row.id,
  });
  const petition = await begin(petitionCommands, 'registerPetition', draft, {
    reason: `由信访代办 ${row.proxyNo} 提出`,
  });
  row.petitionId = petition.id;
  row.filedOn = today;
}

const steps: Record<string, ProxyStep<any>> = {
  consentToPetitionProxy: {
    change({ row, input, today }) {
      row.consent = input.consent;
      row.consentedOn = today;
    },
  } satisfies ProxyStep<ConsentValues>,
  filePetitionByProxy: {
    guards: [
      inputValid(({ input }) => [redactedTextFault('content', input.content), ...petitionerFaults(input.petitioner)]),
    ],
    change: file,
  } satisfies ProxyStep<FileValues>,
  deliverProxyResult: {
    guards: [resultThere],
    change({ row, today }) {
      row.resultDeliveredOn = today;
    },
  } satisfies ProxyStep,
  closePetitionProxy: {
    guards: [petitionConcluded],
    change({ row, today }) {
      row.closedOn = today;
    },
  } satisfies ProxyStep,
  withdrawPetitionProxy: {
    guards: [hasReason],
    change({ row, today }) {
      row.withdrawnOn = today;
    },
  } satisfies ProxyStep,
};

export const proxyCommands: NounCommands<PetitionProxy> = {
  noun: 'PetitionProxy',
  namespace: 'petitions',
  workflow: proxyWorkflow,
  entity: PetitionProxy,
  // Its petition is an accusation: then it is there for nobody, the petition service included.
  visibility: proxyVisibility,
  isSealed: isUnannouncedProxy,
  isGone: ({ state }) => state === 'WITHDRAWN',
  leavesNoCopy: ({ leadsToSealed }) => leadsToSealed,
  actorsOf: proxyActors,
  agenciesOf: () => ({}),
  deputiesOf: ({ deputyId }) => [deputyId],
  titleOf: ({ title }) => title,
  refersTo: {
    deputyId: 'Deputy',
    stationId: 'LiaisonStation',
    divisionCode: 'Division',
    'petitioner.divisionCode': 'Division',
  },
  steps: withRedactedReasons(actionsOf(proxyWorkflow), steps),
};
