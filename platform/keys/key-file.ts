import { z } from 'zod';

const message = 'must be 32 octets in base64';

/** A secret as key files and variables hold it. */
export const secretOctets = z
  .base64(message)
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((octets) => octets.length === 32, message);

/**
 * The content of a file of keys.
 * @throws Error that names what is wrong and shows no key
 */
export function readKeyFile<Content>(text: string, content: z.ZodType<Content>): Content {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw new Error('not JSON');
  }
  const result = content.safeParse(parsed);
  if (!result.success)
    throw new Error(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; '));
  return result.data;
}
