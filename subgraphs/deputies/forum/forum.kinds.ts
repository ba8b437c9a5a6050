/** Values of the enums; the labels are their descriptions in the graph. */
export const forumKindLabels = {
  NON_VOTING_DEPUTIES: '列席代表座谈会 / Of the deputies who attend without a vote',
  DEPUTY_GROUPS: "代表小组座谈会 / Of the deputies' groups",
} as const;
export type ForumKind = keyof typeof forumKindLabels;
