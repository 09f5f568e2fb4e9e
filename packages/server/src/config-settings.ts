import { accessSync, constants, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { z } from 'zod';
import { isLoopback } from './config-defaults.ts';
import { photoSettings } from './config-photos.ts';
import { tlsFaults } from './config-tls.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** One wrong setting: what is wrong and what to do about it. */
export type ConfigFault = { readonly setting: string; readonly fault: string; readonly remedy: string };

const folder = z.string().refine(isAbsolute, 'is not an absolute path').optional();
const useAbsolute = 'Give the whole path, beginning with /';
const readableFile = z.string().refine(isReadable, 'names a file that cannot be read').optional();

function urlOf(protocols: RegExp, fault: string): z.ZodOptional<z.ZodString> {
  return urlThat(({ protocol }) => protocols.test(protocol), fault);
}

function urlThat(fits: (url: URL) => boolean, fault: string): z.ZodOptional<z.ZodString> {
  return z
    .string()
    .refine((text) => URL.canParse(text) && fits(new URL(text)), fault)
    .optional();
}

/** Nobody listens on the way: encrypted, or to a bridge on this machine. */
function isConfidential({ protocol, hostname }: URL): boolean {
  return protocol === 'https:' || (protocol === 'http:' && ['localhost', '127.0.0.1', '[::1]'].includes(hostname));
}

/** Every setting with what it means, what holds without it (`fallback`) and what to do when it is refused (`remedy`). */
export const environmentShape: Readonly<Record<string, z.ZodType>> = {
  STIPPLE_DATA: folder.meta({
    description: 'Folder of this installation: its private PostgreSQL, keys, photos and backups.',
    fallback: '`~/.local/share/stipple` (Linux), `~/Library/Application Support/Stipple` (macOS)',
    remedy: useAbsolute,
  }),
  STIPPLE_KEYS: folder.meta({
    description:
      'Folder of the keys that the first start makes. Whoever holds it can read backups: keep a copy elsewhere.',
    fallback: '`keys` in the data folder',
    remedy: useAbsolute,
  }),
  STIPPLE_PHOTOS: folder.meta({
    description: 'Folder of the photo store.',
    fallback: '`photos` in the data folder',
    remedy: useAbsolute,
  }),
  ...photoSettings,
  STIPPLE_BACKUPS: folder.meta({
    description: 'Folder for backups. Better on another disk.',
    fallback: '`backups` in the data folder',
    remedy: useAbsolute,
  }),
  DATABASE_URL: urlOf(/^postgres(ql)?:$/, 'is not an address such as postgres://owner:secret@host:5432/stipple').meta({
    description:
      'Your own PostgreSQL, 15 or later, with a login that owns the database and may create roles. Stipple makes a powerless login from it for its daily work.',
    fallback: 'a private PostgreSQL in the data folder',
    remedy: 'Correct it, or leave it out to use the private PostgreSQL',
  }),
  POSTGRES_BINARIES: folder.meta({
    description: 'Folder with the `postgres` and `initdb` of your system, for the private PostgreSQL.',
    fallback: 'the binaries that npm installed',
    remedy: useAbsolute,
  }),
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9.:_-]+$/, 'is not a host name or address')
    .optional()
    .meta({
      description: 'Where to listen. Beyond this machine only with `TLS_CERT` and `TLS_KEY`, or `TRUST_PROXY`.',
      fallback: '`localhost` (this machine only)',
      remedy: 'Use localhost, or 0.0.0.0 together with TLS',
    }),
  PORT: z.coerce
    .number('is not a number')
    .int('is not a whole number')
    .min(1, 'is below 1')
    .max(65_535, 'is above 65535')
    .optional()
    .meta({
      description: 'Port to listen on.',
      fallback: '4600',
      remedy: 'Give a number from 1 to 65535',
    }),
  ORIGIN: z.string().refine(isOrigin, 'is not an address such as https://stipple.example').optional().meta({
    description:
      'The address under which browsers reach Stipple. With https, tablets and phones can use it: passkeys, links for patients and the camera need that.',
    fallback: 'follows from `HOST` and `PORT`: `http://localhost:4600`',
    remedy: 'Give scheme, host and port only, without a path',
  }),
  TLS_CERT: readableFile.meta({
    description: 'File with the certificate chain (PEM), for serving https directly.',
    fallback: 'none',
    remedy: 'Name a PEM file that this account may read',
  }),
  TLS_KEY: readableFile.meta({
    description: 'File with the private key (PEM) of `TLS_CERT`.',
    fallback: 'none',
    remedy: 'Name a PEM file that this account may read',
  }),
  TRUST_PROXY: z
    .enum(['yes', 'no'], 'is neither yes nor no')
    .transform((text) => text === 'yes')
    .optional()
    .meta({
      description: '`yes` when a reverse proxy in front of Stipple ends https and sets `X-Forwarded-For`.',
      fallback: '`no`',
      remedy: 'Give yes or no',
    }),
  SMTP_URL: urlOf(/^smtps?:$/, 'is not an address such as smtps://user:secret@mail.example:465').meta({
    description: 'Mail server for links that patients are sent. Its password is part of the address.',
    fallback: 'no mail is sent',
    remedy: 'Correct it, or leave it out',
  }),
  MAIL_FROM: z
    .string()
    .regex(/^[^\r\n]*[^\s@<>]+@[^\s@<>]+>?$/, 'is not a mail address')
    .optional()
    .meta({
      description: 'Sender of mails, such as `Practice <desk@practice.example>`. Needed with `SMTP_URL`.',
      fallback: 'none',
      remedy: 'Give a mail address, with a name before it if you like',
    }),
  MAIL_BOUNCES_TO: z
    .string()
    .regex(/^[^\s@<>+]{1,12}@[^\s@<>]+$/, 'is not a plain mail address with a name of at most 12 letters')
    .optional()
    .meta({
      description:
        'Address for mails that come back, such as `bounces@practice.example`. Each mail then names an address of its own for that, `bounces+<its number>@practice.example`; have your mail server hand what arrives there to `npm run bounce`.',
      fallback: 'they come back to the sender of mails',
      remedy: 'Give an address such as bounces@practice.example',
    }),
  SMS_URL: urlThat(
    isConfidential,
    'is not an address such as https://sms.example/messages, or http on this machine alone',
  ).meta({
    description:
      'Provider of text messages for links to phones. It is sent `{ to, from, text, reference }` as JSON, with `SMS_TOKEN` as bearer; providers that want another form need a small bridge.',
    fallback: 'no text message is sent',
    remedy: 'Correct it, or leave it out',
  }),
  SMS_TOKEN: z.string().min(1).optional().meta({
    description: 'Token of the provider of text messages. Needed with `SMS_URL`.',
    fallback: 'none',
    remedy: 'Give the token',
  }),
  SMS_FROM: z
    .string()
    .regex(/^[+0-9A-Za-z ]{1,16}$/, 'is neither a number nor a short name')
    .optional()
    .meta({
      description: 'Number or name that phones show as the sender. Needed with `SMS_URL`.',
      fallback: 'none',
      remedy: 'Give a number such as +441632960000, or a name of at most 16 letters',
    }),
  LOG_LEVEL: z
    .enum(['silent', 'error', 'warn', 'info', 'debug'], 'is none of silent, error, warn, info, debug')
    .optional()
    .meta({
      description:
        'How much is logged. Lines never hold names, free text or secrets; `info` logs one line for each request.',
      fallback: '`warn`',
      remedy: 'Choose one of them',
    }),
  STIPPLE_OPEN: z.enum(['yes', 'no'], 'is neither yes nor no').optional().meta({
    description: 'Whether `npm start` opens the page in the browser of this machine.',
    fallback: '`yes`',
    remedy: 'Give yes or no',
  }),
};

/** Faults that only show when settings are seen together. */
export function crossFaults(environment: Environment): readonly ConfigFault[] {
  const has = (name: string): boolean => (environment[name] ?? '').trim() !== '';
  const faults: ConfigFault[] = [];
  const both = 'Set both or neither';
  if (has('TLS_CERT') && !has('TLS_KEY'))
    faults.push({ setting: 'TLS_KEY', fault: 'is missing beside TLS_CERT', remedy: both });
  if (has('TLS_KEY') && !has('TLS_CERT'))
    faults.push({ setting: 'TLS_CERT', fault: 'is missing beside TLS_KEY', remedy: both });
  const [cert_file = '', key_file = ''] = [environment['TLS_CERT']?.trim(), environment['TLS_KEY']?.trim()];
  if (isReadable(cert_file) && isReadable(key_file)) faults.push(...tlsFaults(cert_file, key_file));
  if (has('SMTP_URL') && !has('MAIL_FROM'))
    faults.push({ setting: 'MAIL_FROM', fault: 'is missing beside SMTP_URL', remedy: 'Give the sender of mails' });
  for (const setting of ['SMS_TOKEN', 'SMS_FROM'])
    if (has('SMS_URL') && !has(setting))
      faults.push({ setting, fault: 'is missing beside SMS_URL', remedy: 'Give the token and the sender' });
  for (const setting of ['PHOTO_S3_KEY_ID', 'PHOTO_S3_SECRET'])
    if (has('PHOTO_S3_URL') && !has(setting))
      faults.push({ setting, fault: 'is missing beside PHOTO_S3_URL', remedy: 'Give the access key and its secret' });
  const proxied = environment['TRUST_PROXY']?.trim() === 'yes';
  if (has('TLS_CERT') && proxied)
    faults.push({
      setting: 'TRUST_PROXY',
      fault: 'cannot be yes beside TLS_CERT',
      remedy: 'Let either the proxy or Stipple end https',
    });
  const host = environment['HOST']?.trim() ?? '';
  if (host !== '' && !isLoopback(host) && !has('TLS_CERT') && !proxied)
    faults.push({
      setting: 'HOST',
      fault: 'opens Stipple to the network without encryption',
      remedy: 'Set TLS_CERT and TLS_KEY, or TRUST_PROXY=yes behind a proxy that ends https',
    });
  if (has('TLS_CERT') && has('ORIGIN') && !environment['ORIGIN']?.trim().startsWith('https://'))
    faults.push({
      setting: 'ORIGIN',
      fault: 'is not https although TLS_CERT is set',
      remedy: 'Begin it with https://',
    });
  return faults;
}

function isReadable(file: string): boolean {
  try {
    accessSync(file, constants.R_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function isOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, origin } = new URL(text);
  return (protocol === 'http:' || protocol === 'https:') && origin === text.replace(/\/$/, '');
}
