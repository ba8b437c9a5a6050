import { expect, it } from 'vitest';
import { subgraphDefinitions } from '../../gateway/subgraphs.ts';
import { placesOf } from '../command-inputs.ts';

/** Keys of records that the command's own subgraph has, and looks up itself. */
const own: Readonly<Record<string, string>> = {
  'FiscalOversightItem.meetingId': 'Meeting',
  'SupervisionPlan.moveTopics.topicId': 'SupervisionTopic',
  'Resolution.meetingId': 'Meeting',
  'Resolution.workReportId': 'WorkReport',
  'WorkReport.topicId': 'SupervisionTopic',
  'WorkReport.meetingId': 'Meeting',
  'WorkReport.responses.priorOpinionId': 'PriorOpinion',
  'Inspection.followUpOfId': 'Inspection',
  'RectificationItem.findingId': 'InspectionFinding',
  'RectificationItem.followUpInspectionId': 'Inspection',
  'Recommendation.inspectionId': 'Inspection',
  'GroupOpinion.activityId': 'DeputyActivity',
  'GroupOpinion.groupId': 'DeputyGroup',
  'GroupOpinion.suggestionId': 'Suggestion',
  'Suggestion.deputyId': 'Deputy',
  'Suggestion.coSignerIds': 'Deputy',
  'Suggestion.commitmentId': 'Commitment',
  'Suggestion.mergedIntoId': 'Suggestion',
  'Petition.petitionerId': 'Petitioner',
  'Petition.repeatOfId': 'Petition',
};

const places = placesOf(subgraphDefinitions);
const nouns = subgraphDefinitions.flatMap((one) => one.nouns);

it('every key in a command’s input is declared as a reference, or is one of the subgraph’s own records', () => {
  const told = new Set(places.map(({ noun, path }) => `${noun}.${path}`));
  const declared = nouns.flatMap(({ noun, refersTo = {} }) => Object.keys(refersTo).map((path) => `${noun}.${path}`));
  expect([...told].sort()).toEqual([...declared, ...Object.keys(own)].sort());
});

it('what is declared is a type of another subgraph, and exactly one has its records', () => {
  for (const { noun, namespace, refersTo = {} } of nouns)
    for (const type of Object.values(refersTo)) {
      const owners = subgraphDefinitions.filter(({ owns }) => owns.includes(type)).map(({ name }) => name);
      expect(owners, `${type}, named by ${noun}`).toEqual([expect.not.stringMatching(`^${namespace}$`)]);
    }
});
