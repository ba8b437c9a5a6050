import { randomUUID } from 'node:crypto';
import { answersChallenge, handshakeType, ownEvent, testType } from '../../subgraphs.ts';
import { source } from '../made-events.ts';
import type { Scene } from './scene.ts';

/** Many a framework reads no more than 100 kB unless it is told to. */
const largeText = 256 * 1024;

/** What an event may hold. */
export const contentScenes: readonly Scene[] = [
  {
    code: 'HANDSHAKE',
    title: '握手 / Handshake',
    advice:
      '对 webhook.handshake 事件以 2xx 答复其 data.challenge,写成 {"challenge": "…"} 或原文 / Answer a webhook.handshake event with 2xx and its data.challenge, as {"challenge": "…"} or as it is',
    async play(stage) {
      const challenge = randomUUID();
      const event = ownEvent(source, randomUUID(), handshakeType, new Date(), { challenge });
      const answer = await stage.partner.send(event);
      const fault = answersChallenge(answer.body, challenge)
        ? null
        : '答复中没有 challenge / The answer does not hold the challenge';
      stage.accepted('握手事件 / The handshake', event, answer, fault);
    },
  },
  {
    code: 'EVENTS',
    title: '各种事件 / Every kind of event',
    advice: '签名正确的事件一律答复 2xx / Answer 2xx to whatever is signed correctly',
    async play(stage) {
      const matter = stage.events.matter();
      await stage.accepts('一步办理 / A step of a matter', stage.events.next(matter));
      const deadline = { code: 'RECTIFICATION_PROGRESS', dueOn: '2026-02-27' };
      await stage.accepts(
        '期限临近 / A limit that comes near',
        stage.events.next(matter, { type: 'deadline.approaching', more: { deadline } }),
      );
      await stage.accepts(
        '密封,须删去副本 / A record that was sealed',
        stage.events.next(matter, { type: 'record.sealed' }),
      );
      await stage.accepts(
        '测试事件 / A test that was asked for',
        ownEvent(source, randomUUID(), testType, new Date(), { webhookId: randomUUID() }),
      );
    },
  },
  {
    code: 'UNKNOWN',
    title: '不认识的内容 / What it does not know yet',
    advice:
      '不认识的类型和字段应跳过并答复 2xx,否则中枢新增事件后会反复投递 / Pass over types and fields that you do not know, with 2xx; otherwise the hub sends them again for three days whenever it has learnt something new',
    async play(stage) {
      const unknown = { type: 'MatterOfTomorrow.takeStep', subjectType: 'MatterOfTomorrow' };
      await stage.accepts('不认识的事件类型 / A type of event that is new', stage.events.any(unknown));
      await stage.accepts(
        '多出的字段 / Fields that are new',
        stage.events.any({ more: { ofTomorrow: { a: [1, null] } } }),
      );
      await stage.accepts(
        '多出的 CloudEvents 属性 / An attribute that is new',
        Object.assign(stage.events.any(), { traceparent: '00-0' }),
      );
    },
  },
  {
    code: 'LARGE',
    title: '大的请求体 / A large body',
    advice: '请求体上限至少设为 1 MB / Let bodies have 1 MB at least',
    async play(stage) {
      const selection = { data: { text: '字'.repeat(largeText / 3) } };
      await stage.accepts('256 kB', stage.events.any({ more: { selection } }));
    },
  },
];
