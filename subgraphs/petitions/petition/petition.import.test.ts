import sql, { raw } from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importRules } from '../../../platform/testing/import-rules.ts';
import { importedRows, importerOf } from '../../../platform/testing/imported.ts';
import { ask, openWritableSubgraph, type WritableSubgraph } from '../../../platform/testing/index.ts';
import { petitions } from '../index.ts';
import { service } from '../testing/commands.ts';

let opened: WritableSubgraph;
beforeAll(async () => {
  opened = await openWritableSubgraph(petitions);
});
afterAll(() => opened.close());
const importer = () => importerOf(opened.subgraph, 'petitions');

importRules({
  subgraph: () => opened.subgraph,
  name: 'petitions',
  good: (n) => ({ title: `第 ${n} 件来信` }),
  bad: {
    title: '张某13812345678来信',
    content: '身份证号110101199003077777',
    topic: '天气',
    divisionCode: '110101',
    channel: '托梦',
    receivedOn: '2026-01-20',
    petitionerName: 'John',
    petitionerPhone: '0478-8212345',
    representatives: '6',
    isNoticeWaived: '不知道',
    repeatOf: '信访1999-000001',
  },
  other: { content: '内容有改动' },
});

interface Registered {
  id: string;
  registrationNo: string;
  state: string;
}

async function registered(title: string): Promise<Registered & Record<string, any>> {
  const [row] = await opened.subgraph.database.rows<Registered>(
    sql`select id, registration_no as "registrationNo", state from petitions.petition where title = ${title}`,
  );
  const { data, errors } = await ask(
    opened.subgraph,
    `{ petition(id: "${row?.id}") { id registrationNo title content receivedOn receivedBy state isNoticeWaived isSynthetic
        petitioner { maskedName maskedPhone representatives } history { action toState actor reason }
        deadlines { code dueOn explain } } }`,
    {},
    service,
  );
  expect(errors).toEqual([]);
  return { ...data.petition };
}

describe('an imported petition', () => {
  it('is registered with limits that count from the day it was received, and goes on from there', async () => {
    expect(await importedRows(importer(), [{ externalId: 'J-1', title: '来信一件' }])).toMatchObject({ created: 1 });
    const petition = await registered('来信一件');
    expect(petition).toMatchObject({
      state: 'REGISTERED',
      receivedOn: '2026-01-05',
      receivedBy: 'CONGRESS',
      isSynthetic: false,
      petitioner: { maskedName: '张**', maskedPhone: '138****0000', representatives: 1 },
      history: [
        {
          action: 'registerPetition',
          toState: 'REGISTERED',
          actor: 'SYSTEM',
          reason: '由文件导入(ledger) / Imported from a file (ledger)',
        },
      ],
    });
    expect(petition['registrationNo']).toMatch(/^信访2026-\d{6}$/);
    expect(petition['deadlines'].map(({ code, dueOn }: any) => [code, dueOn])).toEqual([
      ['PETITION_CLASSIFY', '2026-01-08'],
      ['PETITION_NOTICE', '2026-01-20'],
    ]);
    const { data, errors } = await ask(
      opened.subgraph,
      'mutation ($input: ClassifyPetitionInput!) { classifyPetition(input: $input) { id state } }',
      { input: { id: petition.id, matter: 'APPEAL' } },
      service,
    );
    expect({ data, errors }).toEqual({
      data: { classifyPetition: { id: petition.id, state: 'CLASSIFIED' } },
      errors: [],
    });
  });

  it('without a name waives the notice; other data of a petitioner without the name are refused', async () => {
    const nobody = { petitionerName: '', petitionerPhone: '', petitionerDivision: '', representatives: '' };
    const rows = [
      { ...nobody, externalId: 'N-1', title: '匿名来信', isNoticeWaived: '' },
      { ...nobody, externalId: 'N-2', isNoticeWaived: '否' },
      { ...nobody, externalId: 'N-3', petitionerPhone: '13800000000' },
    ];
    const { created, faults } = await importedRows(importer(), rows);
    expect(created).toBe(1);
    expect(faults.map(({ line, field }) => [line, field])).toEqual([
      [2, 'isNoticeWaived'],
      [3, 'petitionerName'],
    ]);
    const petition = await registered('匿名来信');
    expect(petition).toMatchObject({ petitioner: null, isNoticeWaived: true });
    expect(petition['deadlines'].map(({ code }: any) => code)).toEqual(['PETITION_CLASSIFY']);
  });

  it('may repeat one that is registered, and not one that is sealed', async () => {
    const first = await registered('来信一件');
    const [sealed] = await opened.subgraph.database.rows<Registered>(
      sql`select registration_no as "registrationNo" from petitions.petition where is_sealed limit 1`,
    );
    const rows = [
      { externalId: 'W-1', title: '重复来信', repeatOf: first.registrationNo },
      { externalId: 'W-2', title: '又一件', repeatOf: sealed?.registrationNo as string },
    ];
    const { created, faults } = await importedRows(importer(), rows);
    expect(created).toBe(1);
    expect(faults).toEqual([
      { line: 2, field: 'repeatOf', message: '没有此登记号 / there is no petition with this number' },
    ]);
  });
});

describe('personal data of a file', () => {
  const name = '阿斯楞巴雅尔';
  const phone = '13877776666';
  const row = { externalId: 'P-1', title: '来信含个人信息', petitionerName: name, petitionerPhone: phone };

  it('is nowhere in the database and in no fault', async () => {
    const bad = { ...row, externalId: 'P-2', petitionerName: `${name}${phone}`, petitionerPhone: `${phone}0` };
    const result = await importedRows(importer(), [row, bad]);
    expect(result).toMatchObject({ created: 1, refused: 1 });
    expect(JSON.stringify(result)).not.toMatch(new RegExp(`${name}|${phone}`));
    const tables = await opened.subgraph.database.rows<{ name: string }>(
      sql`select table_name as name from information_schema.tables where table_schema = 'petitions'`,
    );
    expect(tables.map((table) => table.name)).toContain('external_id');
    for (const table of tables) {
      const found = await opened.subgraph.database.rows(
        sql`select 1 from ${raw(`petitions."${table.name}"`)} t where t::text like ${`%${name}%`} or t::text like ${`%${phone}%`}`,
      );
      expect(found, table.name).toEqual([]);
    }
    expect((await registered(row.title))['petitioner']).toMatchObject({
      maskedName: '阿***',
      maskedPhone: '138****6666',
    });
  });

  it('is compared as it is kept: a digest of what the mask hides would give it away', async () => {
    const sameMask = { ...row, petitionerName: '阿日斯楞图雅', petitionerPhone: '13800006666' };
    expect(await importedRows(importer(), [sameMask])).toMatchObject({ unchanged: 1, created: 0, refused: 0 });
  });
});
