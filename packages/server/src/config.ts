import { crossFaults, environmentShape, type ConfigFault, type Environment } from './config-settings.ts';
import { homeFolder, listenOrigin } from './config-defaults.ts';
import { join } from 'node:path';
import type { S3Settings } from './photo-store/s3-place.ts';
import { fail, ok, type Result } from '@stipple/engine/kernel';

export type { ConfigFault } from './config-settings.ts';

/** Everything that an installation may decide, read once at the start. */
export type Config = {
  readonly data_folder: string;
  readonly keys_folder: string;
  readonly photo_folder: string;
  /** Null: photos lie in `photo_folder`. */
  readonly photo_s3: S3Settings | null;
  /** Largest photo that is taken in. */
  readonly photo_max_bytes: number;
  readonly backup_folder: string;
  /** Null: the private PostgreSQL is used. */
  readonly database_url: string | null;
  readonly postgres_binaries: string | null;
  readonly host: string;
  readonly port: number;
  /** Scheme, host and port under which browsers reach us; what passkeys and links are bound to. */
  readonly origin: string;
  /** Whether phones can be given links: only under https. */
  readonly is_https: boolean;
  readonly tls: { readonly cert_file: string; readonly key_file: string } | null;
  readonly trust_proxy: boolean;
  readonly mail: {
    readonly smtp_url: string;
    readonly from: string;
    /** Where servers on the way send mails back to; null: to the sender's own address. */
    readonly bounces_to: string | null;
  } | null;
  /** The provider of text messages; null: none leave. */
  readonly sms: { readonly url: string; readonly token: string; readonly from: string } | null;
  readonly log_level: 'silent' | 'error' | 'warn' | 'info' | 'debug';
};

/** Reads the settings; a start with bad ones stops with every fault named at once. */
export function readConfig(environment: Environment): Result<Config, readonly ConfigFault[]> {
  const faults: ConfigFault[] = [];
  const given: Record<string, unknown> = {};
  for (const [name, shape] of Object.entries(environmentShape)) {
    const text = environment[name];
    const parsed = shape.safeParse(text === undefined || text.trim() === '' ? undefined : text.trim());
    if (parsed.success) given[name] = parsed.data;
    else {
      const said = parsed.error.issues.map((issue) => issue.message).join('; ');
      faults.push({ setting: name, fault: said, remedy: remedyOf(shape.meta()) });
    }
  }
  faults.push(...crossFaults(environment));
  return faults.length > 0 ? fail(faults) : ok(assemble(given));
}

/** The faults as a person at the machine reads them. */
export function describeFaults(faults: readonly ConfigFault[]): string {
  const lines = faults.map(({ setting, fault, remedy }) => `  ${setting}: ${fault}. ${remedy}`);
  return [`Stipple cannot start: ${faults.length === 1 ? 'a setting is' : 'some settings are'} wrong.`, ...lines].join(
    '\n',
  );
}

function assemble(given: Readonly<Record<string, unknown>>): Config {
  const text = (name: string): string | null => (typeof given[name] === 'string' ? given[name] : null);
  const data_folder = text('STIPPLE_DATA') ?? homeFolder();
  const host = text('HOST') ?? 'localhost';
  const port = typeof given['PORT'] === 'number' ? given['PORT'] : 4600;
  const cert_file = text('TLS_CERT');
  const key_file = text('TLS_KEY');
  const tls = cert_file !== null && key_file !== null ? { cert_file, key_file } : null;
  const origin = text('ORIGIN') ?? listenOrigin(host, port, tls !== null);
  const smtp_url = text('SMTP_URL');
  const from = text('MAIL_FROM');
  return {
    data_folder,
    keys_folder: text('STIPPLE_KEYS') ?? join(data_folder, 'keys'),
    photo_folder: text('STIPPLE_PHOTOS') ?? join(data_folder, 'photos'),
    photo_s3: photoS3(text),
    photo_max_bytes: (typeof given['PHOTO_MAX_MB'] === 'number' ? given['PHOTO_MAX_MB'] : PHOTO_MAX_MB) * 1024 * 1024,
    backup_folder: text('STIPPLE_BACKUPS') ?? join(data_folder, 'backups'),
    database_url: text('DATABASE_URL'),
    postgres_binaries: text('POSTGRES_BINARIES'),
    host,
    port,
    origin,
    is_https: origin.startsWith('https://'),
    tls,
    trust_proxy: given['TRUST_PROXY'] === true,
    mail: smtp_url !== null && from !== null ? { smtp_url, from, bounces_to: text('MAIL_BOUNCES_TO') } : null,
    sms: smsIn(text),
    log_level: asLogLevel(text('LOG_LEVEL')),
  };
}

/** All three, or no text messages. */
function smsIn(text: (name: string) => string | null): Config['sms'] {
  const [url, token, from] = [text('SMS_URL'), text('SMS_TOKEN'), text('SMS_FROM')];
  return url !== null && token !== null && from !== null ? { url, token, from } : null;
}

/** What a phone's camera makes, with room to spare. */
const PHOTO_MAX_MB = 40;

/** The four go together (`crossFaults` says so): the address decides. */
function photoS3(text: (name: string) => string | null): S3Settings | null {
  const url = text('PHOTO_S3_URL');
  if (url === null) return null;
  return {
    url,
    region: text('PHOTO_S3_REGION') ?? 'us-east-1',
    key_id: text('PHOTO_S3_KEY_ID') ?? '',
    secret: text('PHOTO_S3_SECRET') ?? '',
  };
}

const LOG_LEVELS: readonly Config['log_level'][] = ['silent', 'error', 'warn', 'info', 'debug'];

function asLogLevel(text: string | null): Config['log_level'] {
  return LOG_LEVELS.find((level) => level === text) ?? 'warn';
}

function remedyOf(meta: { readonly [key: string]: unknown } | undefined): string {
  const remedy = meta?.['remedy'];
  return typeof remedy === 'string' ? remedy : '';
}
