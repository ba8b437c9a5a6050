import { describe, expect, it } from 'vitest';
import { AllowedTargets, TargetRefused } from './allowed-targets.ts';

const named =
  (...addresses: string[]) =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
const allows = async (entries: readonly string[], url: string, ...addresses: string[]): Promise<boolean> => {
  try {
    await new AllowedTargets(entries, named(...addresses)).addressesOf(new URL(url));
    return true;
  } catch (error) {
    if (error instanceof TargetRefused) return false;
    throw error;
  }
};

describe('without a list', () => {
  it.each([
    'https://127.0.0.1/',
    'https://2130706433/',
    'https://0x7f.1/',
    'https://0.0.0.0/',
    'https://10.0.0.1/',
    'https://100.64.0.1/',
    'https://169.254.169.254/latest/meta-data/',
    'https://172.31.255.255/',
    'https://192.168.1.1/',
    'https://224.0.0.1/',
    'https://255.255.255.255/',
    'https://[::1]/',
    'https://[::]/',
    'https://[fe80::1]/',
    'https://[fd00::1]/',
    'https://[::ffff:127.0.0.1]/',
    'https://[::ffff:10.0.0.1]/',
    'https://[64:ff9b::7f00:1]/',
    'https://[2002:7f00:1::]/',
  ])('%s is refused', async (url) => {
    expect(await allows([], url)).toBe(false);
  });

  it('public addresses are allowed by HTTPS, and not by plain HTTP', async () => {
    expect(await allows([], 'https://93.184.216.34/')).toBe(true);
    expect(await allows([], 'https://[2606:2800:220:1::1]/')).toBe(true);
    expect(await allows([], 'http://93.184.216.34/')).toBe(false);
  });

  it('a name is judged by its addresses, and only the allowed ones are given', async () => {
    expect(await allows([], 'https://inside.example.org/', '10.0.0.1')).toBe(false);
    const targets = new AllowedTargets([], named('10.0.0.1', '93.184.216.34'));
    expect(await targets.addressesOf(new URL('https://both.example.org/'))).toEqual([
      { address: '93.184.216.34', family: 4 },
    ]);
  });
});

describe('with a list', () => {
  const list = ['hooks.example.org', '*.gov.example', '10.20.0.0/16'];
  it('hosts by name or below a name, at public addresses; private ones by their network alone', async () => {
    expect(await allows(list, 'https://hooks.example.org/', '93.184.216.34')).toBe(true);
    expect(await allows(list, 'https://HOOKS.example.org/', '93.184.216.34')).toBe(true);
    expect(await allows(list, 'https://a.gov.example/', '93.184.216.34')).toBe(true);
    expect(await allows(list, 'https://gov.example.attacker.org/', '93.184.216.34')).toBe(false);
    expect(await allows(list, 'https://other.example.org/', '93.184.216.34')).toBe(false);
    expect(await allows(list, 'https://hooks.example.org/', '192.168.0.1')).toBe(false);
    expect(await allows(list, 'http://intranet/', '10.20.1.1')).toBe(true);
    expect(await allows(list, 'https://10.21.0.1/')).toBe(false);
  });

  it('an entry that is neither is an error', () => {
    for (const entry of ['10.0.0.0/33', 'x/8', 'https://a.example', ''])
      expect(() => new AllowedTargets([entry]), entry).toThrow(RangeError);
  });
});
