const alphabet = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28];
const organisationWeights = [3, 7, 9, 10, 5, 8, 4, 2];

/** Check character of the 8-character organisation code inside (GB 11714). */
function organisationCheck(code: string): string {
  const sum = organisationWeights.reduce(
    (total, weight, at) => total + Number.parseInt(code[at] as string, 36) * weight,
    0,
  );
  const check = 11 - (sum % 11);
  return check === 10 ? 'X' : check === 11 ? '0' : String(check);
}

/** Last character of a unified social credit code (GB 32100-2015, modulo 31). */
function lastCheck(code: string): string {
  const sum = weights.reduce((total, weight, at) => total + alphabet.indexOf(code[at] as string) * weight, 0);
  return alphabet[(31 - (sum % 31)) % 31] as string;
}

/** A well-formed unified social credit code: 18 characters without I, O, Z, S, V, both check characters right. */
export function isCreditCode(text: string): boolean {
  return (
    text.length === 18 &&
    [...text].every((character) => alphabet.includes(character)) &&
    text[16] === organisationCheck(text.slice(8, 16)) &&
    text[17] === lastCheck(text)
  );
}
