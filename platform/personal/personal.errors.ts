import { DomainError } from '../errors/index.ts';

/** What was sealed cannot be opened: its key is missing, or it was changed or moved since. */
export class PersonalDataUnreadable extends DomainError {
  readonly code = 'PERSONAL_DATA_UNREADABLE';
  readonly keyId: string;
  constructor(keyId: string) {
    super(
      `个人信息无法解密:密钥 ${keyId || '?'} 不在密钥文件中,或与加密时的不同 / Personal data cannot be opened: the key ${keyId || '?'} is missing from the keys of the hub, or is not the one that sealed it`,
    );
    this.keyId = keyId;
  }
  protected override details() {
    return { keyId: this.keyId };
  }
}

export class NoPersonalKeys extends DomainError {
  readonly code = 'PERSONAL_DATA_UNREADABLE';
  constructor() {
    super(
      '未配置个人信息密钥,只能登记脱敏信息 / No keys for personal data are configured: send masked values, or have the operator set PERSONAL_DATA_KEYS_FILE',
    );
  }
}
