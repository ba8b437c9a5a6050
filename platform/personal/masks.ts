/**
 * How personal data is shown to whoever may not see it whole. No national pattern binds; the names of Mongolians, which
 * have no surname, keep their first character as those of Han do.
 */

/** Dots of a name in their one form, U+00B7, and no spaces. */
export const normalName = (name: string): string => name.replace(/\s/g, '').replace(/[•‧・・]/g, '·');

/** Of two to thirty characters, as Chinese write it. */
export const isChineseName = (name: string): boolean => /^\p{Script=Han}[\p{Script=Han}·]{1,29}$/u.test(name);

/** A name of up to four characters is 张**, a longer one, as Mongolian names are, 萨***: the stars do not tell its length. */
export function maskedName(name: string): string {
  const [first, ...rest] = [...name];
  return `${first}${rest.length > 3 ? '***' : '**'}`;
}

/** Digits of a mobile number of the mainland, without its country code. */
export const normalPhone = (phone: string): string => phone.replace(/[\s-]/g, '').replace(/^(\+|00)?86(?=1)/, '');

export const isMobileNumber = (digits: string): boolean => /^1[3-9]\d{9}$/.test(digits);

/** The first three and the last four digits. */
export const maskedPhone = (digits: string): string => `${digits.slice(0, 3)}****${digits.slice(-4)}`;

/** The last four characters alone: the first six would tell the home district, the next eight the birthday. */
export const maskedCitizenNumber = (number: string): string => `${'*'.repeat(14)}${number.slice(-4)}`;
