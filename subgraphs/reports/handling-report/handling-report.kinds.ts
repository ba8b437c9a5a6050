/** The organ asks the committee first and reports in writing then (监督法第十七条第一款). */
export const handlingStageLabels = {
  COMMENT: '送委员会征求意见 / Sent to the committee for comments',
  FINAL: '向常委会书面报告 / Written report to the standing committee',
} as const;
export type HandlingStage = keyof typeof handlingStageLabels;
