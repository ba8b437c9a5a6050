import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Logger } from '../platform/logging/logger.ts';
import {
  freshKeyring,
  type Keyring,
  keyringOf,
  noVault,
  type PersonalVault,
  personalVault,
  readKeyring,
  writtenKeyring,
} from '../platform/personal/index.ts';
import type { Config } from './config.ts';
import { writeSecretFile } from './secret-file.ts';
import { StartupError } from './startup-error.ts';

/**
 * Keys for personal data: of a file, of one secret, or, where nothing is told, made for the data folder and kept in it. A
 * database elsewhere outlives a folder that keeps nothing, so that there no personal data is taken in clear.
 * @throws StartupError when the configured keys cannot be read; it shows no secret
 */
export function openVault(
  { personalDataKeysFile, personalDataKey, dataDir, databaseUrl }: Config,
  log: Logger,
): PersonalVault {
  if (personalDataKeysFile) return personalVault(keysOf(personalDataKeysFile));
  if (personalDataKey) return personalVault(keyringOf(personalDataKey));
  if (dataDir === 'memory:') return databaseUrl ? noVault : personalVault(freshKeyring());
  const file = join(dataDir, 'personal-data-keys.json');
  if (!existsSync(file)) writeSecretFile(file, writtenKeyring(freshKeyring()));
  log.warn(
    { file },
    '个人信息用数据目录中自动生成的密钥加密,只宜演示 / personal data is sealed with generated keys that lie beside it; set PERSONAL_DATA_KEYS_FILE',
  );
  return personalVault(keysOf(file));
}

function keysOf(file: string): Keyring {
  try {
    return readKeyring(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartupError(
      `无法读取个人信息密钥文件 ${file} / The keys for personal data cannot be read: ${(error as Error).message}`,
    );
  }
}
