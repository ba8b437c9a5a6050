import type { PlayedScene, Rehearsal } from './rehearsal.ts';
import type { Check } from './stage.ts';

/** Above this a receiver does its work before it answers, in milliseconds; the hub gives up at fifteen seconds. */
const slow = 5_000;

/** One line for a scene, and below it what failed and what to do. */
export function sceneLines({ title, passed, checks, advice }: PlayedScene): string {
  const [chinese, english] = title.split(' / ');
  const head = `${passed ? '✓' : '✗'} ${chinese} / ${english} (${checks.length} 次,最慢 / deliveries, slowest ${slowest(checks)} ms)\n`;
  return passed
    ? head
    : `${head}${faultsOf(checks)
        .map((one) => `    ${one}\n`)
        .join('')}    → ${advice}\n`;
}

/** What the whole comes to, and what cannot be seen from outside. */
export function closingLines({ at, url, scenes, delivered }: Rehearsal): string {
  const passed = scenes.filter((scene) => scene.passed).length;
  const more = delivered.filter(({ times }) => times > 1);
  return [
    '',
    `预演报告 / Rehearsal report: ${dateOf(at)} ${url}`,
    `${scenes.length} 项中 ${passed} 项通过 / ${passed} of ${scenes.length} handled`,
    ...remarks(scenes, url),
    `接收端收下 ${delivered.length} 个事件,其中 ${more.length} 个不止一次:请自查每个只处理了一次 / It accepted ${delivered.length} events, ${more.length} of them more than once: see in your system that each was done once`,
    '',
  ].join('\n');
}

export function markdownReport(rehearsal: Rehearsal): string {
  const { at, url, scenes, delivered } = rehearsal;
  const passed = scenes.filter((scene) => scene.passed).length;
  return [
    '# 推送接收预演报告 · Rehearsal of a webhook receiver',
    '',
    `- 时间 · When: ${dateOf(at)}`,
    `- 地址 · Receiver: ${url}`,
    `- 结果 · Result: ${passed} / ${scenes.length}`,
    ...remarks(scenes, url).map((one) => `- ${one}`),
    '',
    '| | 项目 · what | 次数 · deliveries | 最慢 · slowest | 问题与办法 · what is wrong, what to do |',
    '|---|---|---|---|---|',
    ...scenes.map(({ title, passed: well, checks, advice }) => {
      const faults = well ? '' : [...faultsOf(checks), `→ ${advice}`].map(cell).join('<br>');
      return `| ${well ? '✓' : '✗'} | ${title} | ${checks.length} | ${slowest(checks)} ms | ${faults} |`;
    }),
    '',
    '## 请自查 · See for yourself',
    '',
    '从外面看不到接收端做了什么。以下事件不止一次送达,应各只处理一次。',
    'What a receiver does cannot be seen from outside. These events reached it more than once; each should have been done once.',
    '',
    ...delivered
      .filter(({ times }) => times > 1)
      .map(({ id, subject, times }) => `- \`${id}\` ${subject ?? ''} × ${times}`),
    '',
  ].join('\n');
}

export const jsonReport = ({ at, url, scenes, delivered }: Rehearsal): string =>
  `${JSON.stringify({ at: at.toISOString(), url: url.href, passed: scenes.every(({ passed }) => passed), scenes, delivered }, null, 2)}\n`;

function remarks(scenes: readonly PlayedScene[], { protocol }: URL): string[] {
  const longest = slowest(scenes.flatMap(({ checks }) => checks));
  return [
    ...(protocol === 'http:'
      ? [
          '中枢只向 https 推送,除非网络在 WEBHOOK_ALLOW 中 / The hub sends to https alone, unless the network is in WEBHOOK_ALLOW',
        ]
      : []),
    ...(longest > slow
      ? [
          `最慢答复 ${longest} 毫秒:请先答复再处理,15 秒未答即重发 / The slowest answer took ${longest} ms: answer first and work afterwards; after 15 s the hub sends again`,
        ]
      : []),
  ];
}

/** Of the same delivery that failed in the same way one line. */
function faultsOf(checks: readonly Check[]): string[] {
  const told = checks.filter(({ passed }) => !passed).map((check) => `${check.what}: ${gotOf(check)}`);
  return [...new Set(told)].map((one) => {
    const times = told.filter((other) => other === one).length;
    return times > 1 ? `${one} × ${times}` : one;
  });
}

function gotOf({ expected, status, error }: Check): string {
  const wanted = expected === 'ACCEPT' ? '2xx' : '4xx';
  return `应为 ${wanted},实为 / expected ${wanted}, got ${[status, error].filter((one) => one !== null).join(' ')}`;
}

const slowest = (checks: readonly Check[]): number => Math.max(0, ...checks.map(({ milliseconds }) => milliseconds));

const cell = (text: string): string => text.replaceAll('|', '\\|');

const dateOf = (at: Date): string =>
  `${new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short', timeStyle: 'medium' }).format(at)} (Asia/Shanghai)`;
