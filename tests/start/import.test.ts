import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { askOver, runImport, startHub, temporaryFolder } from './hub-process.ts';

const header = 'externalId,title,content,topic,divisionCode,channel,receivedOn,petitionerName,petitionerPhone\n';
const row = (id: string, title: string, channel = '书信') =>
  `${id},${title},支渠淤堵浇不上水,水利灌溉,150821,${channel},2026-01-05,王晓燕,13899998888\n`;

describe('npm run import', () => {
  it('takes the good rows, reports the bad ones, and repeats nothing; the hub then has the records', async () => {
    using folder = temporaryFolder();
    const environment = { DATA_DIR: join(folder.path, 'data') };
    const file = join(folder.path, '来信.csv');
    writeFileSync(file, `${header}${row('1', '反映甲渠')}${row('2', '反映乙渠', '托梦')}${row('3', '反映丙渠')}`);

    const tried = await runImport(environment, 'petitions', file, '--dry-run');
    expect(tried.code).toBe(1);
    expect(tried.stdout).toBe(
      '信访事项:读入 3 行,新建 2,已有未变 0,不合格 1 / Petitions: read 3, created 2, unchanged 0, refused 1(试运行,未写入 / dry run, nothing written)\n',
    );
    const atomic = await runImport(environment, 'petitions', file, '--atomic');
    expect(atomic).toMatchObject({
      code: 1,
      stdout: expect.stringContaining('新建 0,已有未变 0,不合格 1,合格未写入 2'),
    });

    const first = await runImport(environment, 'petitions', file);
    expect(first.code).toBe(1);
    expect(first.stdout).toContain('read 3, created 2, unchanged 0, refused 1');
    expect(first.stderr).toContain('第 3 行 / line 3「提出方式 channel」:须为其中之一 / must be one of: 网络(NETWORK)');
    expect(first.stderr).toMatch(/导入 \/ Importing .* 3\/3 rows/);
    expect(first.stdout + first.stderr).not.toMatch(/王晓燕|13899998888/);

    writeFileSync(file, `${header}${row('1', '反映甲渠')}${row('3', '反映丙渠')}`);
    const again = await runImport(environment, 'petitions', file);
    expect(again).toMatchObject({ code: 0, stdout: expect.stringContaining('created 0, unchanged 2, refused 0') });

    const hub = await startHub(environment);
    const held = await runImport(environment, 'petitions', file);
    expect(held.code).toBe(1);
    expect(held.stderr).toContain(String(hub.process.pid));
    const answer = await askOver(
      hub.url,
      '{ petitions(first: 9, filter: { state: [REGISTERED], receivedOn: { from: "2026-01-05", to: "2026-01-05" } }) { nodes { receivedOn state petitioner { maskedName maskedPhone } } } }',
      {
        'x-development-agency': 'petition-service',
      },
    );
    expect(answer.data.petitions.nodes).toEqual(
      ['REGISTERED', 'REGISTERED'].map((state) => ({
        receivedOn: '2026-01-05',
        state,
        petitioner: { maskedName: '王**', maskedPhone: '138****8888' },
      })),
    );
    expect(await hub.stop()).toBe(0);
  }, 180_000);

  it('writes a template whose example goes in as it is, and writes over nothing', async () => {
    using folder = temporaryFolder();
    const file = join(folder.path, 'template.xlsx');
    expect(await runImport({}, 'petitions', '--template', file)).toMatchObject({ code: 0 });
    const before = readFileSync(file);
    const again = await runImport({}, 'petitions', '--template', file);
    expect(again).toMatchObject({ code: 1, stderr: expect.stringContaining('已存在') });
    expect(readFileSync(file)).toEqual(before);
    expect(await runImport({}, 'petitions', file)).toMatchObject({
      code: 0,
      stdout: expect.stringContaining('created 1'),
    });
  }, 120_000);

  it.each([
    [[], /请指明导入什么.*\n用法 \/ Usage/],
    [['petitions', '/no/such/file.csv'], /读不到文件/],
    [['petitions', '--template', 'template.pdf'], /模板只能是/],
  ])('says what is wrong with %j, without a stack', async (args, message) => {
    const refused = await runImport({}, ...args);
    expect(refused).toMatchObject({ code: 1, stdout: '' });
    expect(refused.stderr).toMatch(message);
    expect(refused.stderr).not.toContain('.js:');
  });
});
