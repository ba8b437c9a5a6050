import { describe, expect, it } from 'vitest';
import { StartupError } from '../startup-error.ts';
import { importCommand } from './command-line.ts';

const names = ['petitions', 'deputies'];

describe('the arguments of npm run import', () => {
  it('name what to import, and from where', () => {
    expect(importCommand(['petitions', 'a.csv', '--dry-run', '--source', '来信.2026'], names)).toEqual({
      name: 'petitions',
      file: 'a.csv',
      template: null,
      source: '来信.2026',
      isAtomic: false,
      isDryRun: true,
    });
    expect(importCommand(['deputies', '--template', 'b.xlsx'], names)).toMatchObject({
      file: null,
      template: 'b.xlsx',
    });
  });

  it.each([
    [[], /请指明导入什么.*petitions、deputies\n用法 \/ Usage/],
    [['letters', 'a.csv'], /请指明导入什么/],
    [['petitions'], /请给一个文件/],
    [['petitions', 'a.csv', 'b.csv'], /请给一个文件/],
    [['petitions', 'a.csv', '--template', 'b.xlsx'], /请给一个文件/],
    [['petitions', 'a.csv', '--force'], /选项有误/],
    [['petitions', 'a.csv', '--source', 'a b'], /--source 须为/],
  ])('are refused as %j', (args, message) => {
    expect(() => importCommand(args, names)).toThrow(StartupError);
    expect(() => importCommand(args, names)).toThrow(message);
  });
});
