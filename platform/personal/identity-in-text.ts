/** Citizen identity numbers and mobile telephone numbers, the two that slip into texts most easily. */
const identity = /(?<!\d)(?:\d{17}[\dXx]|1[3-9]\d{9})(?!\d)/;

export const holdsIdentity = (text: string): boolean => identity.test(text);
