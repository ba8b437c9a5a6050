import type { PersonalVault } from '../../../platform/personal/index.ts';
import type { SealedField } from './petitioner.kinds.ts';

export type ClearValues = Readonly<Partial<Record<SealedField, string | null | undefined>>>;
type SealedValues = Record<`${SealedField}Sealed`, string | null>;

const place = (id: string, field: SealedField) => `petitioner.${field}:${id}`;

/** Columns of a petitioner for what is given in clear, under the newest key. */
export function sealedValues(id: string, clear: ClearValues, vault: PersonalVault) {
  const seal = (field: SealedField) => {
    const value = clear[field];
    return value == null ? null : vault.seal(place(id, field), value);
  };
  const sealed: SealedValues = {
    nameSealed: seal('name'),
    phoneSealed: seal('phone'),
    addressSealed: seal('address'),
    citizenNumberSealed: seal('citizenNumber'),
  };
  return {
    ...sealed,
    phoneDigest: clear.phone == null ? null : vault.digest('phone', clear.phone),
    citizenNumberDigest: clear.citizenNumber == null ? null : vault.digest('citizenNumber', clear.citizenNumber),
    sealedWith: Object.values(sealed).some((one) => one !== null) ? vault.keyId : null,
  };
}

/** Null where it was never given. */
export function openedValue(
  { id, ...row }: Partial<SealedValues> & { id: string },
  field: SealedField,
  vault: PersonalVault,
): string | null {
  const envelope = row[`${field}Sealed`];
  return envelope == null ? null : vault.open(place(id, field), envelope);
}
