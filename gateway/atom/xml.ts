/** What XML 1.0 (section 2.2) lets no document hold, escaped or not: most control characters and halves of surrogate pairs. */
const impossible = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const references: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '\r': '&#13;',
};

/** Text as the content of an element or the value of an attribute; what XML cannot hold is left out. */
export const escaped = (text: string): string =>
  text.replace(impossible, '').replace(/[&<>"'\r]/g, (mark) => references[mark] as string);
