import { generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto';
import { Temporal } from 'temporal-polyfill';

/** A certificate for tests, in PEM: for localhost and the names given, valid for a day, signed by itself. */
export type TestCertificate = { readonly cert: string; readonly key: string };

export function selfSignedCertificate(names: readonly string[] = []): TestCertificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const toSign = tbsCertificate(publicKey, ['localhost', ...names]);
  const signature = sign('sha256', toSign, privateKey);
  const certificate = sequence(toSign, ECDSA_SHA256, bitString(signature));
  return { cert: pem('CERTIFICATE', certificate), key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString() };
}

function tbsCertificate(publicKey: KeyObject, names: readonly string[]): Buffer {
  const version = tagged(0xa0, tagged(0x02, Buffer.from([2])));
  const serial = tagged(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]));
  const name = sequence(tagged(0x31, sequence(COMMON_NAME, tagged(0x0c, Buffer.from('localhost')))));
  const now = Temporal.Now.instant();
  const validity = sequence(utcTime(now.subtract({ hours: 1 })), utcTime(now.add({ hours: 24 })));
  const key = publicKey.export({ type: 'spki', format: 'der' });
  const alternative = sequence(...names.map((one) => tagged(0x82, Buffer.from(one))));
  const extensions = sequence(
    sequence(SUBJECT_ALT_NAME, tagged(0x04, alternative)),
    sequence(
      BASIC_CONSTRAINTS,
      tagged(0x01, Buffer.from([0xff])),
      tagged(0x04, sequence(tagged(0x01, Buffer.from([0xff])))),
    ),
  );
  return sequence(version, serial, ECDSA_SHA256, name, validity, name, key, tagged(0xa3, extensions));
}

/** One value of DER: its kind, its length, its content. */
function tagged(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  const bytes = length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
  return Buffer.concat([Buffer.from([tag, ...bytes]), content]);
}

function sequence(...parts: readonly Buffer[]): Buffer {
  return tagged(0x30, Buffer.concat(parts));
}

function bitString(content: Buffer): Buffer {
  return tagged(0x03, Buffer.concat([Buffer.from([0]), content]));
}

function utcTime(at: Temporal.Instant): Buffer {
  const text = at.toString({ fractionalSecondDigits: 0 }).replaceAll(/[-:T]/g, '').slice(2);
  return tagged(0x17, Buffer.from(text));
}

function pem(kind: string, der: Buffer): string {
  const lines = der.toString('base64').match(/.{1,64}/g) ?? [];
  return `-----BEGIN ${kind}-----\n${lines.join('\n')}\n-----END ${kind}-----\n`;
}

const objectId = (hex: string): Buffer => tagged(0x06, Buffer.from(hex, 'hex'));
const ECDSA_SHA256 = sequence(objectId('2a8648ce3d040302'));
const COMMON_NAME = objectId('550403');
const SUBJECT_ALT_NAME = objectId('551d11');
const BASIC_CONSTRAINTS = objectId('551d13');
