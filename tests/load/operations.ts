import type pg from 'pg';

export type OperationName = 'list' | 'followUp' | 'fanOut' | 'tiny';

/** One of the four questions that every variant answers. */
export interface Operation {
  name: OperationName;
  label: string;
  /** As the hub, stock Apollo and Hive Gateway are asked. */
  query: string;
  /** As PostGraphile is asked: the same fields of the same rows under the names of the tables. */
  ofTables: string;
  variables: readonly Record<string, unknown>[];
}

/**
 * The questions of the design, section 4, over whatever records the database holds. Every connection of the load asks with
 * variables of its own where there are enough of them, so that no two requests at a moment are the same.
 */
export async function operationsOver(database: pg.Client): Promise<Operation[]> {
  const rows = async (text: string): Promise<any[]> => (await database.query(text)).rows;
  // Of what the operations ask for nothing is hidden from the office: the peers know no rules of who may see what. So are
  // these days, and proxies that are closed.
  const days = await rows(`
    select received_on::text as day from petitions.petition group by 1
    having count(*) > 20 and not bool_or(is_sealed or state = 'REGISTERED') order by 1`);
  const inspections = await rows(`
    select inspection_id as id from inspections.rectification_item group by 1 having count(*) >= 50 order by 1`);
  const divisions = await rows(`
    select division_code as division from deputies.deputy where level = 'PREFECTURE' group by 1 having count(*) > 20 order by 1`);
  const agencies = await rows('select id from agencies.agency order by id');
  const orders = ['NUMBER', 'NAME'].flatMap((field) => ['ASC', 'DESC'].map((direction) => ({ field, direction })));
  return [
    {
      name: 'list',
      label: 'Q1 列表 list',
      query: `query ($day: LocalDate!) { petitions(first: 20, filter: { receivedOn: { from: $day, to: $day } }) {
        nodes { id registrationNo title topic state receivedOn dueOn } pageInfo { hasNextPage } } }`,
      ofTables: `query ($day: Date!) {
        petitions: allPetitionsPetitions(first: 20, condition: { receivedOn: $day }, orderBy: [RECEIVED_ON_DESC, ROW_ID_DESC]) {
          nodes { id: rowId registrationNo title topic state receivedOn dueOn } pageInfo { hasNextPage } } }`,
      variables: days,
    },
    {
      name: 'followUp',
      label: 'Q2 跟踪 follow-up',
      query: `query ($id: ID!) { inspection(id: $id) { id title rectificationItems(first: 50) {
        nodes { id number title state leadAgency { id name workReports(first: 3) { nodes { id title hearingOn } } } } } } }`,
      ofTables: `query ($id: UUID!) { inspection: inspectionsInspectionByRowId(rowId: $id) { id: rowId title
        rectificationItems: inspectionsRectificationItemsByInspectionId(first: 50, orderBy: [ISSUED_ON_DESC, ROW_ID_DESC]) {
          nodes { id: rowId number title state leadAgency: agencyByLeadAgencyId { id: rowId name
            workReports: reportsWorkReportsByAgencyId(first: 3, orderBy: [HEARING_ON_DESC, ROW_ID_DESC]) {
              nodes { id: rowId title hearingOn } } } } } } }`,
      variables: inspections,
    },
    {
      name: 'fanOut',
      label: 'Q3 展开 fan-out',
      query: `query ($division: DivisionCode!, $order: DeputyOrder!) {
        deputies(first: 20, filter: { level: [PREFECTURE], divisionCode: $division }, orderBy: $order) {
          nodes { id name proxiedPetitions(first: 5, filter: { state: [CLOSED] }) {
            nodes { id title petition { id state handlingAgency { id name } } } } } } }`,
      ofTables: `query ($division: String!, $order: [DeputiesDeputyOrderBy!]!) {
        deputies: allDeputiesDeputies(first: 20, condition: { level: "PREFECTURE", divisionCode: $division }, orderBy: $order) {
          nodes { id: rowId name
            proxiedPetitions: petitionsPetitionProxiesByDeputyId(
              first: 5, condition: { state: "CLOSED" }, orderBy: [REQUESTED_ON_DESC, ROW_ID_DESC]) {
              nodes { id: rowId title petition: petitionsPetitionByPetitionId { id: rowId state
                handlingAgency: agencyByHandlingAgencyId { id: rowId name } } } } } } }`,
      variables: divisions.flatMap(({ division }) => orders.map((order) => ({ division, order }))),
    },
    {
      name: 'tiny',
      label: 'Q4 单条 tiny',
      query: 'query ($id: ID!) { agency(id: $id) { id slug name organ } }',
      ofTables: 'query ($id: UUID!) { agency: agencyByRowId(rowId: $id) { id: rowId slug name organ } }',
      variables: agencies,
    },
  ];
}

/** The variables as PostGraphile takes them. */
export function variablesOfTables({ order, ...variables }: Record<string, any>): Record<string, unknown> {
  return order
    ? { ...variables, order: [`${order.field}_${order.direction}`, `ROW_ID_${order.direction}`] }
    : variables;
}
