import { parseArgs } from 'node:util';
import { Webhook } from 'standardwebhooks';
import { StartupError } from '../startup-error.ts';

export interface RehearsalCommand {
  url: URL;
  secret: string;
  report: { file: string; isJson: boolean } | null;
  /** Seconds for the receiver to be stopped in, and to be started again in. */
  outage: number | null;
}

const usage = `用法 / Usage: npm run rehearse -- <URL> --secret whsec_… [--report 文件 / file .md | .json] [--outage 秒 / seconds]
  密钥也可放在环境变量 WEBHOOK_SECRET 中 / the secret may also be in the variable WEBHOOK_SECRET`;

/**
 * Reads the arguments of `npm run rehearse`.
 * @param newSecret makes one for a receiver that has none yet
 * @throws StartupError that tells the usage
 */
export function rehearsalCommand(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  newSecret: () => string,
): RehearsalCommand {
  const { values, positionals } = parsed(args);
  const [text = '', ...more] = positionals;
  if (more.length > 0 || !URL.canParse(text) || !/^https?:/.test(text))
    throw new StartupError(`请给一个 http 或 https 地址 / Give one address, http or https\n${usage}`);
  const secret = values.secret ?? environment['WEBHOOK_SECRET'];
  if (secret === undefined)
    throw new StartupError(
      `请先在接收端配置一个密钥,例如 / Give the receiver a secret first, such as\n  ${newSecret()}\n然后以 --secret 重新运行 / and run this again with it as --secret\n${usage}`,
    );
  if (!isSecret(secret))
    throw new StartupError(`密钥须为 whsec_ 加 base64 / The secret has to be whsec_ and base64\n${usage}`);
  const { report = null, outage = null } = values;
  if (report !== null && !/\.(md|json)$/.test(report))
    throw new StartupError(`报告文件须为 .md 或 .json / The report is an .md or a .json file\n${usage}`);
  if (outage !== null && !/^[1-9]\d{0,3}$/.test(outage))
    throw new StartupError(`--outage 须为 1 至 9999 秒 / --outage takes 1 to 9999 seconds\n${usage}`);
  return {
    url: new URL(text),
    secret,
    report: report === null ? null : { file: report, isJson: report.endsWith('.json') },
    outage: outage === null ? null : Number(outage),
  };
}

function isSecret(text: string): boolean {
  try {
    return new Webhook(text) !== null && text.startsWith('whsec_');
  } catch {
    return false;
  }
}

function parsed(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { secret: { type: 'string' }, report: { type: 'string' }, outage: { type: 'string' } },
    });
  } catch {
    throw new StartupError(`选项有误 / An option is wrong\n${usage}`);
  }
}
