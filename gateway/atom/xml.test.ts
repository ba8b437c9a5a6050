import { expect, it } from 'vitest';
import { escaped } from './xml.ts';

it('leaves no mark of XML in a text, and nothing that XML cannot hold', () => {
  expect(escaped(`<a b="c" d='e'>&amp;]]>\r`)).toBe('&lt;a b=&quot;c&quot; d=&apos;e&apos;&gt;&amp;amp;]]&gt;&#13;');
  expect(escaped('水\u0000\u0008\u000B\u001F污\uD800染\uDC00\uFFFE\uFFFF😀\t\n')).toBe('水污染😀\t\n');
});
