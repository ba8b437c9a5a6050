import { defineSubgraph } from '../../platform/subgraph/index.ts';
import { demandCommands } from './demand/demand.commands.ts';
import { Demand } from './demand/demand.entities.ts';
import { DemandResolver, demandReference } from './demand/demand.resolver.ts';
import { DemandCommandsResolver } from './demand/demand-commands.resolver.ts';
import { DemandReceiptResolver } from './demand/demand-receipt.resolver.ts';
import { AnnualReviewResolver, PetitionFiguresResolver } from './figures/figures.resolver.ts';
import { mediationCommands } from './mediation/mediation.commands.ts';
import { Mediation } from './mediation/mediation.entities.ts';
import { MediationResolver, mediationReference } from './mediation/mediation.resolver.ts';
import { MediationCommandsResolver } from './mediation/mediation-commands.resolver.ts';
import { DemandCommands } from './migrations/demand-commands.ts';
import { DeputiesOfEvents } from './migrations/deputies-of-events.ts';
import { ExternalIds } from './migrations/external-ids.ts';
import { ListIndexes } from './migrations/list-indexes.ts';
import { MediationCommands } from './migrations/mediation-commands.ts';
import { Parties } from './migrations/parties.ts';
import { PersonalData } from './migrations/personal-data.ts';
import { PetitionCommands } from './migrations/petition-commands.ts';
import { PetitionsTables } from './migrations/petitions-tables.ts';
import { ProxyCommands } from './migrations/proxy-commands.ts';
import { RunningLimits } from './migrations/running-limits.ts';
import { petitionCommands } from './petition/petition.commands.ts';
import { Petition } from './petition/petition.entities.ts';
import { petitionImport } from './petition/petition.import.ts';
import { PetitionResolver, petitionReference } from './petition/petition.resolver.ts';
import { settlementName } from './petition/petition-files.ts';
import { PetitionHandlingResolver } from './petition/petition-handling.resolver.ts';
import { PetitionIntakeResolver } from './petition/petition-intake.resolver.ts';
import { PetitionReceiptResolver } from './petition/petition-receipt.resolver.ts';
import { Petitioner } from './petitioner/petitioner.entities.ts';
import { resealPetitioners } from './petitioner/petitioner.resealing.ts';
import { PetitionerResolver } from './petitioner/petitioner.resolver.ts';
import { proxyCommands } from './proxy/proxy.commands.ts';
import { PetitionProxy } from './proxy/proxy.entities.ts';
import { PetitionProxyResolver, petitionProxyReference } from './proxy/proxy.resolver.ts';
import { PetitionProxyCommandsResolver } from './proxy/proxy-commands.resolver.ts';
import { VisitReception } from './reception/reception.entities.ts';
import { VisitReceptionResolver, visitReceptionReference } from './reception/reception.resolver.ts';
import { DeadlineRecord, HistoryRecord } from './records/records.entities.ts';
import { seedPetitions } from './seeds/petitions-of-2025.ts';
import { AgencyResolver } from './stubs/agency.resolver.ts';
import { AnnualReviewStub } from './stubs/annual-review.stub.ts';
import { DeputyResolver } from './stubs/deputy.resolver.ts';

/** What residents bring: demands through a deputy's code, petitions, petitions by proxy, mediations and visits. */
export const petitions = defineSubgraph({
  name: 'petitions',
  // Who brings what is nobody's business but theirs who handle it; the figures are published.
  access: { public: ['PetitionFigures'] },
  entities: [Petition, Petitioner, Demand, PetitionProxy, Mediation, VisitReception, DeadlineRecord, HistoryRecord],
  migrations: [
    PetitionsTables,
    PetitionCommands,
    DemandCommands,
    ProxyCommands,
    MediationCommands,
    ExternalIds,
    RunningLimits,
    PersonalData,
    Parties,
    DeputiesOfEvents,
    ListIndexes,
  ],
  attachment: settlementName,
  records: { deadline: DeadlineRecord, history: HistoryRecord },
  nouns: [petitionCommands, demandCommands, proxyCommands, mediationCommands],
  imports: [petitionImport],
  resolvers: [
    PetitionResolver,
    PetitionIntakeResolver,
    PetitionHandlingResolver,
    PetitionReceiptResolver,
    PetitionerResolver,
    DemandResolver,
    DemandCommandsResolver,
    DemandReceiptResolver,
    PetitionProxyResolver,
    PetitionProxyCommandsResolver,
    MediationResolver,
    MediationCommandsResolver,
    VisitReceptionResolver,
    AgencyResolver,
    DeputyResolver,
    AnnualReviewResolver,
    PetitionFiguresResolver,
  ],
  shared: { Petition: [], Petitioner: ['Petition.petitioner'] },
  // Nothing of this subgraph leads to it; the gateway comes in by its key.
  orphanedTypes: [AnnualReviewStub],
  references: {
    Petition: petitionReference,
    Demand: demandReference,
    PetitionProxy: petitionProxyReference,
    Mediation: mediationReference,
    VisitReception: visitReceptionReference,
  },
  reseal: resealPetitioners,
  seed: seedPetitions,
});
