import { existsSync, readFileSync } from 'node:fs';
import type { Config } from './config.ts';
import { FeedKeys } from './ical/feed-keys.ts';
import { writeSecretFile } from './secret-file.ts';
import { StartupError } from './startup-error.ts';

/**
 * Keys that sign the addresses of calendars; made at the first start, and without a folder that stays for this run alone.
 * @throws StartupError when they cannot be read; it shows no secret
 */
export function openFeedKeys({ calendarKeysFile: file }: Pick<Config, 'calendarKeysFile'>): FeedKeys {
  if (!file) return FeedKeys.read(FeedKeys.fresh());
  try {
    if (!existsSync(file)) writeSecretFile(file, FeedKeys.fresh());
    return FeedKeys.read(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartupError(
      `无法读取日历密钥文件 ${file} / The keys of calendars' addresses cannot be read: ${(error as Error).message}`,
    );
  }
}
