import type { FigureDefinitions } from '../../../platform/figures/index.ts';
import { yearRange } from '../../../platform/graphql/index.ts';
import { suggestions } from '../suggestion/suggestion.queries.ts';

/**
 * Figures of the suggestions registered in a year, session and between sessions together. Answered, concluded and
 * implemented are counted of the same suggestions, so that the three can be held against one another.
 */
export const suggestionFigures = {
  suggestions: {
    listing: suggestions,
    filter: (year) => ({ registeredOn: yearRange(year) }),
    unit: '件',
    definition:
      '本年登记的代表建议件数,含大会和闭会期间 / Suggestions registered in the year, at the session and between sessions',
  },
  suggestionsAnswered: {
    listing: suggestions,
    filter: (year) => ({ registeredOn: yearRange(year), answered: true }),
    unit: '件',
    definition: '其中已答复的件数 / Those that have been answered',
  },
  suggestionsConcluded: {
    listing: suggestions,
    filter: (year) => ({ registeredOn: yearRange(year), concluded: true }),
    unit: '件',
    definition:
      '其中已办结的件数:答复经代表评价(或逾期未返回)且无需重新办理,或提级有结论 / Those concluded: the answer stands after evaluation, or the escalation has its outcome',
  },
  suggestionsImplemented: {
    listing: suggestions,
    filter: (year) => ({ registeredOn: yearRange(year), implemented: true }),
    unit: '件',
    definition: '其中所提事项经核实已落实的件数 / Those whose matter is verified as implemented',
  },
  keySuggestions: {
    listing: suggestions,
    filter: (year) => ({ registeredOn: yearRange(year), isKey: true }),
    unit: '件',
    definition:
      "本年登记、经主任会议确定为重点督办的建议件数 / Key suggestions by decision of the chairpersons' meeting",
  },
  keySuggestionsImplemented: {
    listing: suggestions,
    filter: (year) => ({ registeredOn: yearRange(year), isKey: true, implemented: true }),
    unit: '件',
    definition: '重点督办建议中经核实已落实的件数 / Key suggestions that are verified as implemented',
  },
} satisfies FigureDefinitions;
