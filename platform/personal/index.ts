export { holdsIdentity } from './identity-in-text.ts';
export { freshKeyring, type Keyring, keyringOf, readKeyring, writtenKeyring } from './keyring.ts';
export {
  isChineseName,
  isMobileNumber,
  maskedCitizenNumber,
  maskedName,
  maskedPhone,
  normalName,
  normalPhone,
} from './masks.ts';
export { PersonalDataUnreadable } from './personal.errors.ts';
export { noVault, type PersonalVault, personalVault } from './personal-vault.ts';
