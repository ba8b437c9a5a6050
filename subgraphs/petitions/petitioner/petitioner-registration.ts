import type { EntityManager } from '@mikro-orm/postgresql';
import { isCitizenNumber } from '../../../platform/codes/citizen-number.ts';
import { faultAt } from '../../../platform/commands/index.ts';
import type { FieldFault } from '../../../platform/errors/index.ts';
import * as personal from '../../../platform/personal/index.ts';
import { maskedNameFault, maskedPhoneFault } from '../records/masked.ts';
import { Petitioner } from './petitioner.entities.ts';
import type { PetitionerValues } from './petitioner.inputs.ts';
import { type ClearValues, sealedValues } from './petitioner.sealing.ts';

const clearOf = ({ name, phone, address, citizenNumber }: PetitionerValues): ClearValues => ({
  name: name == null ? null : personal.normalName(name),
  phone: phone == null ? null : personal.normalPhone(phone),
  address: address == null ? null : address.trim(),
  citizenNumber: citizenNumber == null ? null : citizenNumber.trim().toUpperCase(),
});

/** Written before what names it. Values in clear are sealed, their masks kept beside them. */
export async function newPetitioner(
  newId: () => string,
  em: EntityManager,
  values: PetitionerValues,
  vault: personal.PersonalVault,
): Promise<string> {
  const id = newId();
  const clear = clearOf(values);
  const petitioner = em.create(Petitioner, {
    id,
    maskedName: clear.name == null ? (values.maskedName as string) : personal.maskedName(clear.name),
    maskedPhone: clear.phone == null ? (values.maskedPhone ?? null) : personal.maskedPhone(clear.phone),
    maskedCitizenNumber: clear.citizenNumber == null ? null : personal.maskedCitizenNumber(clear.citizenNumber),
    ...sealedValues(id, clear, vault),
    divisionCode: values.divisionCode,
    representatives: values.representatives ?? 1,
    isSynthetic: false,
  });
  em.persist(petitioner);
  await em.flush();
  return id;
}

const eitherFault = (clear: string, masked: string) =>
  faultAt(`petitioner.${masked}`, `与 ${clear} 只给其一 / give either this or ${clear}`);

const shapeFault = (
  field: string,
  value: string | null | undefined,
  fits: (value: string) => boolean,
  message: string,
): FieldFault | null => (value == null || fits(value) ? null : faultAt(`petitioner.${field}`, message));

/** A petitioner comes in clear or masked, with at most five representatives (art 20(3)). No message repeats a value. */
export function petitionerFaults(petitioner: PetitionerValues): (FieldFault | null)[] {
  const { maskedName, maskedPhone } = petitioner;
  const { name, phone, address, citizenNumber } = clearOf(petitioner);
  const representatives = petitioner.representatives ?? 1;
  return [
    name == null && maskedName == null
      ? faultAt('petitioner.name', '请给姓名,或已脱敏的姓名 / give name or maskedName')
      : null,
    name != null && maskedName != null ? eitherFault('name', 'maskedName') : null,
    phone != null && maskedPhone != null ? eitherFault('phone', 'maskedPhone') : null,
    maskedName == null ? null : maskedNameFault('petitioner.maskedName', maskedName),
    maskedPhoneFault('petitioner.maskedPhone', maskedPhone),
    shapeFault('name', name, personal.isChineseName, '须为中文姓名 / must be a Chinese name'),
    shapeFault('phone', phone, personal.isMobileNumber, '须为十一位手机号 / must be a mobile number of 11 digits'),
    shapeFault(
      'address',
      address,
      (text) => text.length >= 1 && text.length <= 200,
      '须为 1 至 200 字 / must have 1 to 200 characters',
    ),
    shapeFault(
      'citizenNumber',
      citizenNumber,
      isCitizenNumber,
      '公民身份号码的位数、出生日期或校验码不对 / length, date of birth or check character do not fit',
    ),
    representatives >= 1 && representatives <= 5
      ? null
      : faultAt('petitioner.representatives', '代表不超过五人(条例第二十条第三款) / at most five representatives'),
  ];
}
