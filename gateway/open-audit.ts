import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AuditKeys, freshAuditKeys, readAuditKeys, type SigningKey } from '../platform/disclosure/index.ts';
import type { Logger } from '../platform/logging/logger.ts';
import type { Config } from './config.ts';
import { DisclosureSpool } from './disclosure/disclosure-spool.ts';
import { writeSecretFile } from './secret-file.ts';
import { StartupError } from './startup-error.ts';

export interface OpenAudit {
  keys: AuditKeys;
  signer: SigningKey;
  spool: DisclosureSpool;
  close(): Promise<void>;
}

/**
 * Keys and spool of the disclosure records. Without a folder that stays, both go when the hub stops.
 * @throws StartupError when the keys cannot be read or do not sign; it shows none
 */
export async function openAudit(
  { auditKeysFile, disclosuresDir, production, disclosureFailOpen }: Config,
  log: Logger,
): Promise<OpenAudit> {
  if (disclosureFailOpen)
    log.error(
      'DISCLOSURE_FAIL_OPEN=true: 披露记录写不下时照常答复 / answers leave even where their record cannot be kept',
    );
  const keys = auditKeysFile ? keysOf(auditKeysFile, production, log) : readAuditKeys(freshAuditKeys());
  const { signer } = keys;
  if (!signer)
    throw new StartupError(
      `审计密钥文件首项须有私钥 / The first key of ${auditKeysFile} must be a private key: with public keys alone nothing can be signed`,
    );
  const folder = disclosuresDir ?? (await mkdtemp(join(tmpdir(), 'hub-disclosures-')));
  const spool = await DisclosureSpool.open(folder);
  return {
    keys,
    signer,
    spool,
    async close() {
      await spool.close();
      if (!disclosuresDir) await rm(folder, { recursive: true, force: true });
    },
  };
}

function keysOf(file: string, production: boolean, log: Logger): AuditKeys {
  if (!production && !existsSync(file)) {
    writeSecretFile(file, freshAuditKeys());
    log.warn({ file }, '已生成审计密钥,只宜演示 / keys of the disclosure chain were made; keep yours elsewhere');
  }
  return readKeysFile(file);
}

/** @throws StartupError that shows no key */
export function readKeysFile(file: string): AuditKeys {
  try {
    return readAuditKeys(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new StartupError(
      `无法读取审计密钥文件 ${file} / The keys of the disclosure chain cannot be read: ${(error as Error).message}`,
    );
  }
}
