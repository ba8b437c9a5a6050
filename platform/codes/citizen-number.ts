const weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const checks = '10X98765432';

/** 公民身份号码 by GB 11643-1999: seventeen digits with a real date of birth, and the check character. */
export function isCitizenNumber(number: string): boolean {
  if (!/^[1-9]\d{16}[\dX]$/.test(number)) return false;
  const born = `${number.slice(6, 10)}-${number.slice(10, 12)}-${number.slice(12, 14)}`;
  const date = new Date(`${born}T00:00:00Z`);
  if (Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== born || born < '1880') return false;
  const sum = weights.reduce((total, weight, at) => total + weight * Number(number[at]), 0);
  return checks[sum % 11] === number[17];
}
