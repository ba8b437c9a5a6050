import { type EnumType, isCustomScalarType, isEnumType, type ScalarType } from '@apollo/federation-internals';

const integer = /^-?\d+$/;

/** Whether a value of a subgraph is one of the type; nothing is known of custom scalars. */
export function leafTest(type: ScalarType | EnumType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set(type.values.map(({ name }) => name));
    return (value) => typeof value === 'string' && names.has(value);
  }
  if (isCustomScalarType(type)) return () => true;
  switch (type.name) {
    case 'Boolean':
      return (value) => typeof value === 'boolean';
    case 'Int':
      return isInteger;
    case 'Float':
      return (value) => typeof value === 'number' && Number.isFinite(value);
    case 'ID':
      return (value) => typeof value === 'string' || isInteger(value);
    default:
      return (value) => typeof value === 'string';
  }
}

const isInteger = (value: unknown): boolean =>
  typeof value === 'number' && Number.isFinite(value) && integer.test(String(value));
