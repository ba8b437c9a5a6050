import type { GraphQLFormattedError } from 'graphql';

/** What is wrong with a request to an event stream itself, by the status of its answer, where the reference server says no more. */
const messages: Readonly<Record<number, string>> = {
  404: '没有这个事件流 / There is no such event stream',
  405: '此地址不接受该方法 / This address does not take the method',
  406: '应答不能是所要的媒体类型 / The answer has none of the media types that are accepted',
  415: '请求体须为 application/json / The body must be application/json',
};

export const requestFault = (status: number, message = messages[status]): readonly GraphQLFormattedError[] => [
  { message: message ?? '请求有误 / The request is at fault', extensions: { code: 'BAD_REQUEST' } },
];

export const operationIdFault = requestFault(
  400,
  'extensions.operationId 须为文本 / extensions.operationId must be a string',
);
