import type { ByteSource } from './byte-source.ts';
import { zipEntries } from './zip-entries.ts';

const office = 'application/vnd.openxmlformats-officedocument';

export const mediaTypes = [
  'application/pdf',
  'image/jpeg',
  'image/png',
  `${office}.wordprocessingml.document`,
  `${office}.spreadsheetml.sheet`,
  'text/plain',
] as const;
export type MediaType = (typeof mediaTypes)[number];

/** The allowed type of a `content-type` header, its parameters aside; null when it is none. */
export function allowedType(contentType: string): MediaType | null {
  const essence = contentType.split(';', 1)[0]?.trim().toLowerCase();
  return mediaTypes.find((type) => type === essence) ?? null;
}

const signatures: readonly [MediaType, Buffer][] = [
  ['application/pdf', Buffer.from('%PDF-')],
  ['image/jpeg', Buffer.from([0xff, 0xd8, 0xff])],
  ['image/png', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
];
const zip = Buffer.from('PK\x03\x04', 'latin1');

/** What the bytes are, whatever anybody calls them; null when they are nothing that is allowed. */
export async function mediaTypeOf(source: ByteSource): Promise<MediaType | null> {
  const head = await source.read(0, 8);
  const signed = signatures.find(([, signature]) => head.subarray(0, signature.length).equals(signature));
  if (signed) return signed[0];
  if (head.subarray(0, zip.length).equals(zip)) return officeTypeOf((await zipEntries(source)).map(({ name }) => name));
  return (await isText(source)) ? 'text/plain' : null;
}

/** A ZIP is a document by its main part. One with macros is none: it would run code at whoever opens the evidence. */
function officeTypeOf(names: readonly string[]): MediaType | null {
  if (!names.includes('[Content_Types].xml') || names.some((name) => /vbaProject\.bin$/i.test(name))) return null;
  if (names.includes('word/document.xml')) return `${office}.wordprocessingml.document`;
  if (names.includes('xl/workbook.xml')) return `${office}.spreadsheetml.sheet`;
  return null;
}

const chunk = 64 * 1024;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what tells text from other bytes
const control = /[\u0000-\u0008\u000e-\u001f]/;

async function isText(source: ByteSource): Promise<boolean> {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    for (let position = 0; position < source.bytes; position += chunk)
      if (control.test(decoder.decode(await source.read(position, chunk), { stream: true }))) return false;
    decoder.decode();
    return true;
  } catch {
    return false;
  }
}
