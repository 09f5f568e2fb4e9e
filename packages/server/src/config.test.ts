import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expectOk } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { describeFaults, readConfig } from './config.ts';
import { selfSignedCertificate } from './testing/self-signed-certificate.ts';

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  const config = readConfig(environment);
  return config.ok ? [] : config.problem.map(({ setting }) => setting);
};

/** A file with a certificate and its key, or with something else. */
function pemFile(text: string | null = null): string {
  const file = join(mkdtempSync(join(tmpdir(), 'stipple-config-')), 'tls.pem');
  const { cert, key } = selfSignedCertificate();
  writeFileSync(file, text ?? cert + key);
  return file;
}

describe('without settings', () => {
  it('listens on this machine alone, under a name that passkeys accept', () => {
    const config = expectOk(readConfig({}));
    expect(config).toMatchObject({ host: 'localhost', port: 4600, origin: 'http://localhost:4600', is_https: false });
    expect(config).toMatchObject({ database_url: null, tls: null, mail: null, trust_proxy: false, log_level: 'warn' });
    expect(config.keys_folder).toBe(join(config.data_folder, 'keys'));
  });

  it('treats an empty setting like none', () => {
    expect(expectOk(readConfig({ PORT: '', ORIGIN: ' ' })).port).toBe(4600);
  });
});

describe('the provider of text messages', () => {
  const beside = { SMS_TOKEN: 'token', SMS_FROM: 'Practice' };

  it.each(['https://sms.example/messages', 'http://localhost:8080/', 'http://127.0.0.1:8080', 'http://[::1]:8080/sms'])(
    'may stand at %s',
    (url) => {
      expect(expectOk(readConfig({ ...beside, SMS_URL: url })).sms).toEqual({ url, token: 'token', from: 'Practice' });
    },
  );

  it.each([
    'http://sms.example/',
    'http://localhost:x@sms.example/',
    'http://127.0.0.1.example/',
    'ftp://localhost/',
    'sms',
  ])('is refused at %s, where others could read along', (url) => {
    expect(faultsOf({ ...beside, SMS_URL: url })).toEqual(['SMS_URL']);
  });
});

describe('bad settings', () => {
  it('are all named at once, each with what to do', () => {
    const config = readConfig({
      STIPPLE_DATA: 'somewhere',
      PORT: '0',
      ORIGIN: 'https://x.example/path',
      DATABASE_URL: 'mysql://x',
      TRUST_PROXY: 'maybe',
      TLS_CERT: '/no/such/file',
      LOG_LEVEL: 'loud',
      SMTP_URL: 'http://mail',
    });
    const faults = config.ok ? [] : config.problem;
    expect(new Set(faults.map(({ setting }) => setting))).toEqual(
      new Set([
        'STIPPLE_DATA',
        'PORT',
        'ORIGIN',
        'DATABASE_URL',
        'TRUST_PROXY',
        'TLS_CERT',
        'TLS_KEY',
        'LOG_LEVEL',
        'SMTP_URL',
        'MAIL_FROM',
      ]),
    );
    expect(faults.filter(({ remedy }) => remedy === '')).toEqual([]);
    expect(describeFaults(faults).split('\n')).toHaveLength(faults.length + 1);
  });

  it('include a network address without encryption', () => {
    expect(faultsOf({ HOST: '0.0.0.0' })).toEqual(['HOST']);
    expect(faultsOf({ HOST: '0.0.0.0', TRUST_PROXY: 'yes' })).toEqual([]);
    expect(faultsOf({ HOST: '127.0.0.1' })).toEqual([]);
  });

  it('include one half of TLS, and TLS beside a proxy or an http origin', () => {
    const file = pemFile();
    expect(faultsOf({ TLS_KEY: file })).toEqual(['TLS_CERT']);
    expect(faultsOf({ TLS_CERT: file, TLS_KEY: file, TRUST_PROXY: 'yes' })).toEqual(['TRUST_PROXY']);
    expect(faultsOf({ TLS_CERT: file, TLS_KEY: file, ORIGIN: 'http://x.example' })).toEqual(['ORIGIN']);
  });

  it('include a certificate that is none, and the key of another one', () => {
    const text = pemFile('PEM');
    expect(faultsOf({ TLS_CERT: text, TLS_KEY: text })).toEqual(['TLS_CERT', 'TLS_KEY']);
    expect(faultsOf({ TLS_CERT: pemFile(), TLS_KEY: pemFile() })).toEqual(['TLS_KEY']);
  });
});

describe('the origin', () => {
  it('follows from TLS and port', () => {
    const file = pemFile();
    const tls = { TLS_CERT: file, TLS_KEY: file };
    expect(expectOk(readConfig({ ...tls, PORT: '443' })).origin).toBe('https://localhost');
    expect(expectOk(readConfig({ ...tls, HOST: 'stipple.lan' })).origin).toBe('https://stipple.lan:4600');
    expect(expectOk(readConfig({ ORIGIN: 'https://p.example', TRUST_PROXY: 'yes' })).is_https).toBe(true);
  });
});
