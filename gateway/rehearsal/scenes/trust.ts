import { randomBytes, randomUUID } from 'node:crypto';
import { Webhook } from 'standardwebhooks';
import type { Scene } from './scene.ts';

const minute = 60_000;

const stranger = () => new Webhook(randomBytes(32).toString('base64'));

/** Whom to believe, and when. */
export const trustScenes: readonly Scene[] = [
  {
    code: 'ROTATION',
    title: '换密钥 / Two secrets for a while',
    advice:
      'webhook-signature 可有多个签名,以空格分隔,任一正确即接受 / webhook-signature may hold several signatures with spaces between; one that fits is enough',
    async play(stage) {
      const [secret, beside] = [stage.partner.secret, stranger()];
      await stage.accepts('正确的在后 / The one that fits comes second', stage.events.any(), {
        secrets: [beside, secret],
      });
      await stage.accepts('正确的在前 / The one that fits comes first', stage.events.any(), {
        secrets: [secret, beside],
      });
    },
  },
  {
    code: 'FORGED',
    title: '伪造 / Forged',
    advice:
      '按 Standard Webhooks 用原始请求体验签,不符的答复 400 或 401;不要答复 410,那会停用推送 / Verify by Standard Webhooks, over the body as it came, and answer 400 or 401 to what does not fit; no 410, which ends the deliveries',
    async play(stage) {
      await stage.refuses('别的密钥 / Another secret', stage.events.any(), { secrets: [stranger()] });
      await stage.refuses('没有签名 / No signature', stage.events.any(), {
        altered: ({ headers, body }) => ({ headers: { 'content-type': String(headers['content-type']) }, body }),
      });
      await stage.refuses('改过的内容 / A body that was changed', stage.events.any(), {
        altered: ({ headers, body }) => ({ headers, body: body.replace('IN_PROGRESS', 'VERIFIED') }),
      });
      await stage.refuses('改过的标识 / An id that was changed', stage.events.any(), {
        altered: ({ headers, body }) => ({ headers: { ...headers, 'webhook-id': randomUUID() }, body }),
      });
    },
  },
  {
    code: 'CLOCK',
    title: '时钟偏差 / Clocks that differ',
    advice:
      'webhook-timestamp 与本机相差五分钟以上的拒绝,以内的接受;请校准本机时间 / Refuse a webhook-timestamp that is more than five minutes off, accept what is less; set this machine’s clock by NTP',
    async play(stage) {
      await stage.accepts('慢四分钟 / Four minutes behind', stage.events.any(), { shift: -4 * minute });
      await stage.accepts('快四分钟 / Four minutes ahead', stage.events.any(), { shift: 4 * minute });
      await stage.refuses('慢十分钟 / Ten minutes behind', stage.events.any(), { shift: -10 * minute });
      await stage.refuses('快十分钟 / Ten minutes ahead', stage.events.any(), { shift: 10 * minute });
    },
  },
];
