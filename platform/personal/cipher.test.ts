import { createCipheriv, createHash, createHmac } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { type CipherName, ciphers, SealBroken } from './cipher.ts';

const hex = (text: string) => Buffer.from(text, 'hex');

describe('the algorithms of the runtime', () => {
  it('SM4 is that of GB/T 32907-2016, example 1', () => {
    const key = hex('0123456789abcdeffedcba9876543210');
    const cipher = createCipheriv('sm4-ecb', key, null).setAutoPadding(false);
    expect(cipher.update(key).toString('hex')).toBe('681edf34d206965e86b3e94f536e4246');
  });

  it('SM3 is that of GB/T 32905-2016, examples 1 and 2', () => {
    const of = (text: string) => createHash('sm3').update(text).digest('hex');
    expect(of('abc')).toBe('66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0');
    expect(of('abcd'.repeat(16))).toBe('debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732');
  });

  it('AES-256-GCM is that of the GCM specification, test case 16', () => {
    const key = hex('feffe9928665731c6d6a8f9467308308feffe9928665731c6d6a8f9467308308');
    const cipher = createCipheriv('aes-256-gcm', key, hex('cafebabefacedbaddecaf888'));
    cipher.setAAD(hex('feedfacedeadbeeffeedfacedeadbeefabaddad2'));
    const text =
      'd9313225f88406e5a55909c5aff5269a86a7a9531534f7da2e4c303d8a318a721c3c0c95956809532fcf0e2449a6b525b16aedf5aa0de657ba637b39';
    const octets = Buffer.concat([cipher.update(hex(text)), cipher.final()]);
    expect(octets.toString('hex')).toBe(
      '522dc1f099567d07f47f37a32a84427d643a8cdcbfe5c0c97598a2bd2555d1aa8cb08e48590dbb3da7b08b1056828838c5f61e6393ba7a0abcc9f662',
    );
    expect(cipher.getAuthTag().toString('hex')).toBe('76fc6ece0f4e1768cddf8853bb2d551b');
  });
});

const secret = Buffer.alloc(32, 7);

describe.each(Object.keys(ciphers) as CipherName[])('%s', (name) => {
  const cipher = ciphers[name];
  const sealed = () => cipher.seal(secret, 'petitioner.phone:1', '13800000000');

  it('opens what it sealed, and never seals the same text alike', () => {
    expect(cipher.open(secret, 'petitioner.phone:1', sealed())).toBe('13800000000');
    expect(cipher.open(secret, 'a', cipher.seal(secret, 'a', ''))).toBe('');
    const [one, other] = [sealed(), sealed()];
    expect(one.iv).not.toBe(other.iv);
    expect(one.text).not.toBe(other.text);
  });

  it('opens neither with another key nor in another place', () => {
    expect(() => cipher.open(Buffer.alloc(32, 8), 'petitioner.phone:1', sealed())).toThrow(SealBroken);
    expect(() => cipher.open(secret, 'petitioner.phone:2', sealed())).toThrow(SealBroken);
  });

  it.each(['iv', 'text', 'tag'] as const)('notices a changed octet of its %s, and a shortened one', (part) => {
    const whole = sealed();
    const octets = Buffer.from(whole[part], 'base64url');
    octets[0] = (octets[0] as number) ^ 1;
    expect(() => cipher.open(secret, 'petitioner.phone:1', { ...whole, [part]: octets.toString('base64url') })).toThrow(
      SealBroken,
    );
    const short = octets.subarray(0, 4).toString('base64url');
    expect(() => cipher.open(secret, 'petitioner.phone:1', { ...whole, [part]: short })).toThrow(SealBroken);
  });
});

it('authenticates SM4 over place, counter and ciphertext, each with its length before it', () => {
  const { iv, text, tag } = ciphers['SM4-HMAC-SM3'].seal(secret, 'p', 'x');
  const key = createHmac('sm3', secret).update('authentication').digest();
  const [counter, octets] = [Buffer.from(iv, 'base64url'), Buffer.from(text, 'base64url')];
  const expected = createHmac('sm3', key)
    .update(Buffer.concat([hex('00000001'), hex('00000010'), hex('00000001'), Buffer.from('p'), counter, octets]))
    .digest('base64url');
  expect(tag).toBe(expected);
});
