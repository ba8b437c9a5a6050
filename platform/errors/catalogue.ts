/** Every code that the hub can put in `extensions.code`. `schema/ERRORS.md` is printed from it. */
export const errorCatalogue = {
  UNAUTHENTICATED: {
    zh: '身份无效',
    en: 'The request carries an identity that the hub does not know, or one that has ended; a stream ends with `reason` EXPIRED and `resumeAfter`, the cursor to go on from.',
    remedy: 'Send a valid identity, or none for public data.',
  },
  FORBIDDEN: {
    zh: '无权执行',
    en: 'This viewer never takes this step on this record; `actors` tells who does.',
    remedy: 'Leave it to one of the named actors.',
  },
  UNAUTHORIZED_FIELD_OR_TYPE: {
    zh: '无权读取该字段',
    en: 'The field is not open to this viewer; `reason` tells why: NO_SCOPE, NO_GRANT, EXPIRED or SEALED.',
    remedy: 'Leave the field out, or obtain what the message names.',
  },
  PERSONAL_DATA_UNREADABLE: {
    zh: '个人信息无法解密',
    en: 'Personal data is sealed with a key that the hub does not have, or there are no keys to seal it with; `keyId` names the key.',
    remedy: 'Have the operator put the named key into the file of PERSONAL_DATA_KEYS_FILE.',
  },
  ILLEGAL_TRANSITION: {
    zh: '当前状态不允许',
    en: 'The record is not in a state from which this step leads; `state` and `availableTransitions` tell what is open.',
    remedy: 'Read the record again and take one of the listed steps.',
  },
  GUARD_FAILED: {
    zh: '条件不具备',
    en: 'A condition of the step is not met; `guard` names it.',
    remedy: 'Do what the message asks for, then repeat the step.',
  },
  VERSION_CONFLICT: {
    zh: '版本冲突',
    en: 'The record changed since it was read; `currentVersion` tells its version now.',
    remedy: 'Read the record again, decide again, send the new version.',
  },
  IDEMPOTENCY_MISMATCH: {
    zh: '幂等键与内容不符',
    en: 'The idempotency key was used before with another input.',
    remedy: 'Use a new key for a new request.',
  },
  VALIDATION_FAILED: {
    zh: '参数不合规则',
    en: 'An argument passes the schema and breaks a rule; `fields` lists each with its path and message.',
    remedy: 'Correct the named fields and send the request again.',
  },
  NOT_FOUND: {
    zh: '没有这条记录,或无权知道',
    en: 'No such record, or none that the viewer may know of.',
    remedy: 'Check the id; ask the owning organ whether it is shared with you.',
  },
  CURSOR_EXPIRED: {
    zh: '游标已过保存期',
    en: 'Events behind the cursor have left the log (three years unless configured otherwise); `oldestCursor` is the oldest one from which nothing is missed.',
    remedy:
      'Ask for `snapshot { cursor path }`, take what is at the path, then go on with the cursor. Or accept the gap and go on with `oldestCursor`.',
  },
  LAGGED: {
    zh: '订阅者读取过慢',
    en: 'A stream ended because its client left too many events unread; `resumeAfter` is the cursor to go on from.',
    remedy: 'Subscribe again with `after: resumeAfter`; nothing is missed. Read faster, or narrow the filter.',
  },
  SHUTTING_DOWN: {
    zh: '中枢正在停机',
    en: 'A stream ended because the hub stops or is replaced; `resumeAfter` is the cursor to go on from.',
    remedy: 'Subscribe again after a moment with `after: resumeAfter`; nothing is missed.',
  },
  RATE_LIMITED: {
    zh: '超过数量限制',
    en: 'More streams or operations at a time than the hub keeps for one client, or at all; or more records in a day than a grant allows (`grant`, `left`). `limit` tells how many.',
    remedy: 'Close some, or try again later; of records ask for no more than are left, or read on the next day.',
  },
  BAD_USER_INPUT: {
    zh: '变量与类型不符',
    en: 'A variable does not fit its declared type.',
    remedy: 'Send a value of the type that the message names.',
  },
  BAD_REQUEST: {
    zh: '不是合法的 GraphQL over HTTP 请求',
    en: 'The HTTP request is not a GraphQL request: malformed JSON, no query, a wrong media type.',
    remedy: 'POST JSON `{ "query": "…", "variables": {…} }` with `content-type: application/json`.',
  },
  GRAPHQL_PARSE_FAILED: {
    zh: 'GraphQL 语法错误',
    en: 'The document is not valid GraphQL syntax.',
    remedy: 'Correct the document at the given location.',
  },
  GRAPHQL_VALIDATION_FAILED: {
    zh: '不符合模式',
    en: 'The document does not fit the schema.',
    remedy: 'Compare with `schema/api.graphql` or introspection.',
  },
  OPERATION_RESOLUTION_FAILURE: {
    zh: '无法确定要执行的操作',
    en: 'The document holds several operations and no `operationName`, or one that it does not hold.',
    remedy: 'Name one operation of the document.',
  },
  OPERATION_TOO_COMPLEX: {
    zh: '查询过大',
    en: 'The operation is deeper, longer or asks for more objects than the hub allows; `limit` and `actual` tell.',
    remedy: 'Ask for fewer levels or smaller pages, or split the operation.',
  },
  SUBGRAPH_UNAVAILABLE: {
    zh: '子图不可用',
    en: 'A subgraph, its database or the file store does not answer; `subgraph` names it, `retryable` tells whether to try again.',
    remedy: 'Try again after a moment; the rest of the answer is valid.',
  },
  SUBGRAPH_TIMEOUT: {
    zh: '子图超时',
    en: 'A subgraph did not answer in time; `subgraph` names it. A command that it was given may have been done.',
    remedy: 'Try again; repeat a command with the same `idempotencyKey`.',
  },
  NOT_RECORDED: {
    zh: '披露记录无法写入',
    en: 'The record of who was given what cannot be kept just now; without it nothing leaves the hub, and no mutation begins.',
    remedy: 'Try again after a moment, a mutation with the same idempotency key; the operator frees disk space.',
  },
  INTERNAL_SERVER_ERROR: {
    zh: '内部错误',
    en: "An unforeseen fault. `id` is in the hub's log; nothing of its cause leaves the hub.",
    remedy: 'Report the id to the operator.',
  },
} as const;

export type ErrorCode = keyof typeof errorCatalogue;
