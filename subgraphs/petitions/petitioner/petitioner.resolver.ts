import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { FieldNotGranted } from '../../../platform/errors/index.ts';
import type { GrantedRow } from '../../../platform/identity/grants.ts';
import type { SubgraphContext } from '../../../platform/subgraph/index.ts';
import { DivisionStub, divisionOf } from '../stubs/division.stub.ts';
import type { Petitioner } from './petitioner.entities.ts';
import type { SealedField } from './petitioner.kinds.ts';
import { petitionerAccess, petitionersItem, type ReachedThrough } from './petitioner.policy.ts';
import { openedValue } from './petitioner.sealing.ts';
import { PetitionerType } from './petitioner.type.ts';

/** A petitioner as the viewer came to it, through a petition. */
export interface ReachedPetitioner extends Petitioner, GrantedRow {
  through: ReachedThrough;
}

function inClear(
  petitioner: ReachedPetitioner,
  field: SealedField,
  { vault, viewer, disclosed }: SubgraphContext,
): string | null {
  const access = petitionerAccess(viewer, petitioner.through, field);
  if ('missing' in access)
    throw new FieldNotGranted(access.message, {
      missing: access.missing,
      coordinate: `Petitioner.${field}`,
      item: petitionersItem,
    });
  const value = openedValue(petitioner, field, vault);
  if (value === null) return null;
  disclosed.opened(`Petitioner.${field}`);
  if (access.grantId !== null) disclosed.granted(access.grantId, petitioner.id);
  return value;
}

@Resolver(() => PetitionerType)
export class PetitionerResolver {
  @FieldResolver(() => DivisionStub, {
    description: '所在乡镇级区划,不细于此 / Township-level division, never finer',
  })
  division(@Root() { divisionCode }: Petitioner) {
    return divisionOf(divisionCode);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '姓名,只向办理单位和获授权的显示 / Name, for the handling unit and under a grant',
  })
  name(@Root() petitioner: ReachedPetitioner, @Ctx() context: SubgraphContext) {
    return inClear(petitioner, 'name', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '手机号,只向办理单位和获授权的显示 / Mobile number, for the handling unit and under a grant',
  })
  phone(@Root() petitioner: ReachedPetitioner, @Ctx() context: SubgraphContext) {
    return inClear(petitioner, 'phone', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '住址,只向办理单位和获授权的显示 / Address, for the handling unit and under a grant',
  })
  address(@Root() petitioner: ReachedPetitioner, @Ctx() context: SubgraphContext) {
    return inClear(petitioner, 'address', context);
  }

  @FieldResolver(() => String, {
    nullable: true,
    description: '公民身份号码,只向办理单位和获授权的显示 / Citizen number, for the handling unit and under a grant',
  })
  citizenNumber(@Root() petitioner: ReachedPetitioner, @Ctx() context: SubgraphContext) {
    return inClear(petitioner, 'citizenNumber', context);
  }
}
