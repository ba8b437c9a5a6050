import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { isCreditCode } from '../codes/credit-code.ts';

const isDate = /^\d{4}-\d\d-\d\d$/;

export const LocalDate = new GraphQLScalarType({
  ...GraphQLLocalDate.toConfig(),
  // A date that the database gives is one: to look its month up again is what costs most in a list.
  serialize: (value) => (typeof value === 'string' && isDate.test(value) ? value : GraphQLLocalDate.serialize(value)),
  name: 'LocalDate',
  description: '日期,YYYY-MM-DD,北京时间(Asia/Shanghai) / A date, YYYY-MM-DD, in Asia/Shanghai',
  specifiedByURL: null,
  extensions: {},
});

export const DateTime = new GraphQLScalarType({
  ...GraphQLDateTimeISO.toConfig(),
  name: 'DateTime',
  description: '时刻,RFC 3339 / An instant, RFC 3339',
  specifiedByURL: 'https://www.rfc-editor.org/rfc/rfc3339',
  extensions: {},
});

export const JSONObject = new GraphQLScalarType({
  ...GraphQLJSONObject.toConfig(),
  name: 'JSONObject',
  description: 'JSON 对象 / A JSON object',
  specifiedByURL: null,
  extensions: {},
});

function patternScalar(
  name: string,
  description: string,
  accepts: (text: string) => boolean,
  wanted: string,
): GraphQLScalarType<string, string> {
  const check = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return value;
    throw new GraphQLError(`${name}: ${JSON.stringify(value)} ${wanted}`, { extensions: { code: 'BAD_USER_INPUT' } });
  };
  return new GraphQLScalarType({
    name,
    description,
    serialize: (value) => value as string,
    parseValue: check,
    parseLiteral: (node) => check(node.kind === Kind.STRING ? node.value : undefined),
  });
}

export const CreditCode = patternScalar(
  'CreditCode',
  '统一社会信用代码,18 位,GB 32100-2015 / Unified social credit code, 18 characters with two check characters',
  isCreditCode,
  '不是有效的统一社会信用代码 / is not a unified social credit code (18 characters, check characters 9 and 18 right)',
);

export const DivisionCode = patternScalar(
  'DivisionCode',
  '行政区划代码:GB/T 2260 六位,乡级九位,功能区用本地代码 / Division code: 6 digits (GB/T 2260), 9 for townships, a local code for functional zones',
  (text) => /^(\d{6}|\d{9}|\d{6}-Z\d{2})$/.test(text),
  '不是行政区划代码 / is not a division code (6 or 9 digits)',
);

/** The custom scalars of the graph, which the gateway checks before it plans. */
export const scalars: readonly GraphQLScalarType[] = [LocalDate, DateTime, JSONObject, CreditCode, DivisionCode];
