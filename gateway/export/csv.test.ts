import { expect, it } from 'vitest';
import type { Cell } from './columns.ts';
import { csv } from './csv.ts';

const column = (heading: string) => ({ heading, keys: [heading], type: 'String', isMany: false });

async function written(...pages: Cell[][][]): Promise<string> {
  const given = (async function* () {
    yield* pages;
  })();
  let text = '';
  for await (const part of csv({ name: 'all', columns: [column('a'), column('b')], rowCount: 0, pages: given }))
    text += part;
  return text;
}

it('is RFC 4180 behind a byte order mark', async () => {
  expect(
    await written(
      [['x', 'y']],
      [],
      [
        ['一,二', 'say "no"'],
        ['two\nlines', null],
      ],
    ),
  ).toBe('\ufeffa,b\r\nx,y\r\n"一,二","say ""no"""\r\n"two\nlines",\r\n');
  expect(await written()).toBe('\ufeffa,b\r\n');
});

it('writes values as the graph has them', async () => {
  expect(
    await written([
      [-5, 0.25],
      [true, false],
      ['', null],
    ]),
  ).toBe('\ufeffa,b\r\n-5,0.25\r\ntrue,false\r\n,\r\n');
});

it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠A1'])(
  'leaves no text that a spreadsheet would run: %j',
  async (text) => {
    expect((await written([[text, 'a=1']])).split('\r\n')[1]).toMatch(/^"?'/);
  },
);
