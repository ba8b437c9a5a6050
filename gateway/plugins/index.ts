import type { ApolloServerPlugin } from '@apollo/server';
import {
  ApolloServerPluginLandingPageDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { Logger } from '../../platform/logging/logger.ts';
import type { GatewayContext } from '../context.ts';
import { type AccessOptions, access, type Refused } from './access.ts';
import { type DisclosureOptions, disclosure } from './disclosure.ts';
import { type IntrospectionOptions, introspection } from './introspection.ts';
import { missingReferences } from './missing-references.ts';
import { operationChoice } from './operation-choice.ts';
import { operationLimits } from './operation-limits.ts';
import { requestLog } from './request-log.ts';
import { subscriptionHandOver } from './subscription-hand-over.ts';

/** Every concern of a request, in the order in which they run; each line says why it stands there. */
export const plugins = <Refusal extends Refused, Keys>(
  log: Logger,
  rules: AccessOptions<Refusal, Keys> & IntrospectionOptions,
  records: DisclosureOptions,
): ApolloServerPlugin<GatewayContext>[] => [
  ApolloServerPluginLandingPageDisabled(), // GET /graphql is the hub's own page
  ApolloServerPluginUsageReportingDisabled(), // nothing is reported to anyone
  operationChoice, // first of all: without an operation there is nothing to judge
  operationLimits, // before planning, which is what a hostile operation costs most
  access(rules), // before planning too: nothing is fetched that the viewer may not read
  introspection(rules), // after access, whose document it looks into, and like it before planning
  subscriptionHandOver, // after the access rules, which refuse a stream as they refuse an answer
  missingReferences, // before the record and the log, which count its errors too
  disclosure(records), // when the answer is what it will be; it leaves only once its record is kept
  requestLog(log), // last, so that it sees the outcome of all others
];
