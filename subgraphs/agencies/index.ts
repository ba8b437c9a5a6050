import { defineSubgraph } from '../../platform/subgraph/index.ts';
import { Agency } from './agency/agency.entities.ts';
import { AgencyResolver, agencyReference } from './agency/agency.resolver.ts';
import { Division } from './division/division.entities.ts';
import { DivisionResolver, divisionReference } from './division/division.resolver.ts';
import { Directory } from './migrations/directory.ts';
import { seedDirectory } from './seeds/directory.ts';
import { ViewerResolver } from './viewer/viewer.resolver.ts';

/** The directory: agencies of the congress and of the supervised organs, and the divisions of the city. */
export const agencies = defineSubgraph({
  name: 'agencies',
  access: { public: ['Agency', 'Division', 'Viewer'] },
  entities: [Agency, Division],
  migrations: [Directory],
  resolvers: [AgencyResolver, DivisionResolver, ViewerResolver],
  references: { Agency: agencyReference, Division: divisionReference },
  seed: seedDirectory,
});
