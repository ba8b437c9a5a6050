import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';
import { afterEach, describe, expect, it } from 'vitest';
import { rehearsalCommand } from './command-line.ts';
import { type RehearsalOptions, rehearse } from './rehearsal.ts';
import { closingLines, jsonReport, markdownReport, sceneLines } from './report.ts';

const secret = `whsec_${Buffer.alloc(32, 'rehearsal').toString('base64')}`;

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(null)));
});

/** What a receiver does wrong; with none of it, nothing. */
interface Faults {
  /** Answers itself, or leaves it to the receiver with false. */
  instead?: (event: any, response: ServerResponse, request: IncomingMessage) => boolean;
  verify?: (body: string, headers: Record<string, string>) => unknown;
  refusal?: number;
  longest?: number;
  /** Answers nothing any more once a line broke. */
  fallsOver?: boolean;
}

/** A receiver as partners write one. */
async function receiver(faults: Faults = {}): Promise<URL> {
  const webhook = new Webhook(secret);
  const { verify = webhook.verify.bind(webhook), refusal = 401, longest = 1_000_000, instead = () => false } = faults;
  let hasFallen = false;
  server = createServer(async (request, response) => {
    try {
      const body = await text(request);
      if (hasFallen) return request.socket.destroy();
      if (Buffer.byteLength(body) > longest) return response.writeHead(413).end();
      const event = verify(body, request.headers as Record<string, string>) as any;
      if (event.type === 'webhook.handshake') return response.end(JSON.stringify({ challenge: event.data.challenge }));
      if (!instead(event, response, request)) response.writeHead(204).end();
    } catch {
      if (!request.complete) hasFallen = faults.fallsOver === true;
      response.writeHead(refusal).end();
    }
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?of=us`);
}

const play = (url: URL, more: Partial<RehearsalOptions> = {}) =>
  rehearse({ url, secret, timeout: 500, gap: 20, ...more });
const failedIn = ({ scenes }: Awaited<ReturnType<typeof play>>) =>
  scenes.filter(({ passed }) => !passed).map(({ code }) => code);

/** Verifies without a look at the timestamp. */
const timeless = (body: string, headers: Record<string, string>) => {
  const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
  const wanted = new Webhook(secret).sign(String(headers['webhook-id']), at, body);
  if (!String(headers['webhook-signature']).split(' ').includes(wanted)) throw new Error('not ours');
  return JSON.parse(body);
};
/** Keeps what it is told of, by id. */
const remembering = (differs: (known: Map<string, any>, event: any) => number | null) => {
  const known = new Map<string, any>();
  return (event: any, response: ServerResponse): boolean => {
    const status = differs(known, event);
    known.set(event.id, event);
    if (status !== null) response.writeHead(status).end();
    return status !== null;
  };
};
/** Works for a while before it answers, and fails when another request wants to do the same meanwhile. */
const oneAtATime = (what: (event: any) => string) => {
  const running = new Set<string>();
  return (event: any, response: ServerResponse): boolean => {
    const key = what(event);
    if (running.has(key)) return always(503)(event, response);
    running.add(key);
    setTimeout(() => {
      running.delete(key);
      response.writeHead(204).end();
    }, 15);
    return true;
  };
};
const always =
  (status: number, headers: Record<string, string> = {}) =>
  (_event: any, response: ServerResponse): boolean => {
    response.writeHead(status, headers).end();
    return true;
  };

describe('a rehearsal', () => {
  it('is handled whole by a receiver that does what it should, and says what came more than once', async () => {
    const told: string[] = [];
    const rehearsal = await play(await receiver(), { played: (scene) => void told.push(sceneLines(scene)) });
    expect(failedIn(rehearsal)).toEqual([]);
    expect(told).toHaveLength(rehearsal.scenes.length);
    for (const line of told) expect(line).toMatch(/^✓ \S+ \/ .*\d+ ms\)\n$/);
    const twice = rehearsal.delivered.filter(({ times }) => times > 1);
    // Three times, four times at once, and five that were replayed.
    expect(twice.map(({ times }) => times)).toEqual([3, 4, 2, 2, 2, 2, 2]);
    expect(closingLines(rehearsal)).toContain(`7 of them more than once`);
    for (const { id } of twice) expect(markdownReport(rehearsal)).toContain(id);
    expect(markdownReport(rehearsal)).toContain('14 / 14');
    expect(JSON.parse(jsonReport(rehearsal))).toMatchObject({
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      passed: true,
      scenes: expect.arrayContaining([expect.objectContaining({ code: 'REPLAY', passed: true })]),
    });
    expect(jsonReport(rehearsal) + markdownReport(rehearsal)).not.toContain(secret.slice(6));
  });

  it.each<[string, string[], () => Faults]>([
    ['believes everybody', ['FORGED', 'CLOCK'], () => ({ verify: (body) => JSON.parse(body) })],
    ['takes what was sent long ago', ['CLOCK'], () => ({ verify: timeless })],
    [
      'looks at one signature alone',
      ['ROTATION'],
      () => ({
        verify: (body, headers) =>
          new Webhook(secret).verify(body, {
            ...headers,
            'webhook-signature': String(headers['webhook-signature']).split(' ')[0] as string,
          }),
      }),
    ],
    ['answers 410 to what it does not believe', ['FORGED', 'CLOCK'], () => ({ refusal: 410 })],
    [
      'calls a duplicate a conflict',
      ['DUPLICATES', 'REPLAY'],
      () => ({
        instead: remembering((known, { id }) => (known.has(id) ? 409 : null)),
      }),
    ],
    [
      'fails when an older version comes late',
      ['DISORDER'],
      () => ({
        instead: remembering((known, { id, data }) =>
          [...known.values()].some(
            (one) => one.data.subjectId === data.subjectId && one.data.version > data.version && one.id !== id,
          ) && !known.has(id)
            ? 500
            : null,
        ),
      }),
    ],
    [
      'refuses what it does not know',
      ['UNKNOWN'],
      () => ({
        instead: ({ type }, response) => /Tomorrow/.test(type) && always(400)({}, response),
      }),
    ],
    [
      'refuses what happened long ago',
      ['LATE', 'BACKLOG'],
      () => ({
        instead: ({ time }, response) => Math.abs(Date.now() - Date.parse(time)) > 300_000 && always(400)({}, response),
      }),
    ],
    ['takes no large body', ['LARGE'], () => ({ longest: 102_400 })],
    ['does one thing at a time', ['DUPLICATES', 'BACKLOG'], () => ({ instead: oneAtATime(() => 'anything') })],
    ['runs into itself over a duplicate', ['DUPLICATES'], () => ({ instead: oneAtATime(({ id }) => id) })],
    [
      'falls over when a line breaks',
      ['TORN', 'BACKLOG', 'FORGED', 'ROTATION', 'CLOCK', 'END'],
      () => ({ fallsOver: true }),
    ],
    ['sends it elsewhere', ['EVENTS', 'END'], () => ({ instead: always(302, { location: '/elsewhere' }) })],
  ])('tells of a receiver that %s', async (_, codes, faults) => {
    const failed = failedIn(await play(await receiver(faults())));
    for (const code of codes) expect(failed).toContain(code);
    if (codes.length < 3 && !codes.includes('EVENTS')) expect(failed.toSorted()).toEqual(codes.toSorted());
  });

  it('tells what is wrong and what to do: once for what failed in the same way, in the report too', async () => {
    const url = await receiver({ instead: remembering((known, { id }) => (known.has(id) ? 409 : null)) });
    const told: string[] = [];
    const rehearsal = await play(url, { played: (scene) => void (scene.passed || told.push(sceneLines(scene))) });
    expect(told[1]?.split('\n')).toEqual([
      expect.stringMatching(/^✗ 重放 \/ Replay \(10 次/),
      '    重放 / The replay: 应为 2xx,实为 / expected 2xx, got 409 × 5',
      expect.stringMatching(/→ 重放的事件.* \/ What is replayed .* answer 2xx/),
      '',
    ]);
    expect(closingLines(rehearsal)).toMatch(/14 项中 12 项通过 \/ 12 of 14 handled/);
    expect(markdownReport(rehearsal)).toMatch(/\| ✗ \| 重复 \/ Duplicates .* got 409.*→ 同一 webhook-id/);
  });

  it('tells of a handshake without its challenge, and of a receiver that takes longer than the hub waits', async () => {
    const never = () => true;
    const url = await receiver({
      verify: (body) => ({ ...JSON.parse(body), type: 'anything' }),
      instead: ({ data }, response) => (data?.subjectId ? never() : always(204)({}, response)),
    });
    const { scenes } = await play(url, { timeout: 40 });
    expect(scenes[0]).toMatchObject({ code: 'HANDSHAKE', passed: false });
    expect(sceneLines(scenes[0] as never)).toMatch(/got 204 答复中没有 challenge/);
    expect(sceneLines(scenes[1] as never)).toMatch(/No answer in time/);
  });

  it('does not begin where nobody answers', async () => {
    const url = await receiver();
    server?.close();
    server?.closeAllConnections();
    await expect(play(url)).rejects.toThrow(/没有应答.*start the receiver first: ECONNREFUSED/);
  });

  it('of an outage asks for a stop and a start, and sends what was missed, in its order', async () => {
    let isUp = true;
    const versions: number[] = [];
    const url = await receiver({
      instead: ({ data }, response, request) => {
        if (isUp && data.version) versions.push(data.version);
        if (!isUp) request.socket.destroy();
        return !isUp || always(204)({}, response);
      },
    });
    const asked: string[] = [];
    const ask = (what: string) => {
      asked.push(what);
      versions.length = 0;
      isUp = asked.length !== 1;
    };
    const { scenes } = await play(url, { outage: { patience: 5_000, interval: 5, ask } });
    expect(asked).toEqual([expect.stringContaining('Now stop'), expect.stringContaining('Now start')]);
    expect(scenes.find(({ code }) => code === 'OUTAGE')).toMatchObject({ passed: true });
    const told = versions.slice(0, 5);
    expect(told).toEqual([told[0], told[0], ...[1, 2, 3].map((n) => (told[0] as number) + n)]);
  });

  it('of an outage tells when the receiver was not stopped, and when it did not come back', async () => {
    let isUp = true;
    const url = await receiver({
      instead: (_event, _response, request) => {
        if (!isUp) request.socket.destroy();
        return !isUp;
      },
    });
    const outage = { patience: 30, interval: 5, ask: () => {} };
    const scene = async () =>
      (await play(url, { outage })).scenes.filter(({ code }) => code === 'OUTAGE').map((one) => sceneLines(one))[0];
    expect(await scene()).toMatch(/The receiver was not stopped/);
    outage.ask = () => {
      isUp = false;
    };
    expect(await scene()).toMatch(/Of the time of the outage: .* × 4/);
  });
});

describe('the arguments', () => {
  const command = (args: string[], environment = {}) => rehearsalCommand(args, environment, () => 'whsec_new');

  it('are an address, its secret, a report and an outage', () => {
    expect(command(['https://a.example/hook', '--secret', secret, '--report', 'r.json', '--outage', '60'])).toEqual({
      url: new URL('https://a.example/hook'),
      secret,
      report: { file: 'r.json', isJson: true },
      outage: 60,
    });
    expect(command(['http://a.example/'], { WEBHOOK_SECRET: secret })).toMatchObject({
      secret,
      report: null,
      outage: null,
    });
  });

  it.each([
    [[], 'Give one address'],
    [['ftp://a.example'], 'Give one address'],
    [['https://a.example', 'https://b.example'], 'Give one address'],
    [['https://a.example'], 'whsec_new'],
    [['https://a.example', '--secret', 'abc'], 'has to be whsec_'],
    [['https://a.example', '--secret', 'whsec_'], 'has to be whsec_'],
    [['https://a.example', '--secret', secret, '--report', 'r.pdf'], '.md or a .json'],
    [['https://a.example', '--secret', secret, '--outage', 'long'], '--outage takes'],
    [['https://a.example', '--no-such'], 'An option is wrong'],
  ])('%j: %s', (args, message) => {
    expect(() => command(args)).toThrow(message);
  });
});
