/** Values of the enums; the labels are their descriptions in the graph. */
export const stationTierLabels = {
  CENTRAL: '市级代表联络总站 / Central station of the city',
  BRANCH: '旗县区联络分站 / Branch of a banner, county or district',
  HOME: '苏木乡镇街道代表之家 / Home of deputies in a township',
  POINT: '嘎查村社区联络点 / Contact point',
} as const;
export type StationTier = keyof typeof stationTierLabels;
