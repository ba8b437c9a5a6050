import { FieldResolver, Resolver, Root } from 'type-graphql';
import { DivisionStub, divisionOf } from '../stubs/division.stub.ts';
import type { Petitioner } from './petitioner.entities.ts';
import { PetitionerType } from './petitioner.type.ts';

@Resolver(() => PetitionerType)
export class PetitionerResolver {
  @FieldResolver(() => DivisionStub, {
    description: '所在乡镇级区划,不细于此 / Township-level division, never finer',
  })
  division(@Root() { divisionCode }: Petitioner) {
    return divisionOf(divisionCode);
  }
}
