import { encode, openBytes, sealBytes } from './sealing.ts';
import type { Bytes } from './sealing.ts';

/**
 * The key of one person's data on this device, and the ways to it. What is stored is the key under other keys, never the key:
 *
 * - `device`: under a key that the browser holds and gives to no script. Opens without a question; there only while no PIN is set.
 * - `pin`: under a key stretched from the PIN, and around it the browser's own. A copied database alone does not open it.
 * - `server`: under a key that follows from a secret which the server tells nobody but the signed-in person.
 *
 * Signing out with unsent work takes away the first two: what is left opens when the same person signs in again.
 */
export type KeyRing = {
  /** Not extractable; kept in IndexedDB as it is. */
  readonly browser_key: CryptoKey;
  readonly device: Bytes | null;
  readonly pin: PinWay | null;
  readonly server: Bytes | null;
};

export type PinWay = {
  readonly salt: Bytes;
  readonly iterations: number;
  readonly wrapped: Bytes;
  readonly tries_left: number;
};

export const PIN_TRIES = 5;
/** Password-storage guidance for PBKDF2 with SHA-256 asks for 600,000 rounds. */
const PIN_ROUNDS = 600_000;
const PLACE = 'stipple key';

/** A fresh key with its two first ways. `server_secret` is null where the server could not be asked for one. */
export async function makeKeyRing(server_secret: string | null): Promise<{ ring: KeyRing; key: CryptoKey }> {
  const raw = crypto.getRandomValues(new Uint8Array(32));
  const browser_key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  const ring = {
    browser_key,
    device: await sealBytes(browser_key, PLACE, raw),
    pin: null,
    server: server_secret === null ? null : await sealBytes(await serverKey(server_secret), PLACE, raw),
  };
  const key = await dataKey(raw);
  raw.fill(0);
  return { ring, key };
}

/** Opens without a question; null while a PIN or a sign-in is asked for. */
export async function openWithDevice(ring: KeyRing): Promise<CryptoKey | null> {
  return ring.device === null ? null : opened(rawFromDevice(ring, ring.device));
}

/** Null when the secret is not the one the key was put under. */
export async function openWithServer(ring: KeyRing, secret: string): Promise<CryptoKey | null> {
  return ring.server === null ? null : opened(rawFromServer(ring.server, secret));
}

/** Null when the PIN is wrong. */
export async function openWithPin(ring: KeyRing, pin: string): Promise<CryptoKey | null> {
  return ring.pin === null ? null : opened(rawFromPin(ring, ring.pin, pin));
}

/** How somebody who wants to change the ways shows that they may. */
export type Proof = { readonly pin: string } | { readonly server_secret: string } | { readonly device: true };

/** Puts a PIN before the data; the way without a question goes. Null when the proof is wrong. */
export async function withPin(ring: KeyRing, proof: Proof, pin: string): Promise<KeyRing | null> {
  const raw = await rawBy(ring, proof);
  if (raw === null) return null;
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const inner = await sealBytes(await pinKey(pin, salt, PIN_ROUNDS), PLACE, raw);
  raw.fill(0);
  const wrapped = await sealBytes(ring.browser_key, PLACE, inner);
  return { ...ring, device: null, pin: { salt, iterations: PIN_ROUNDS, wrapped, tries_left: PIN_TRIES } };
}

/** Takes the PIN away again, or brings back the way without a question after a sign-in. Null when the proof is wrong. */
export async function withoutPin(ring: KeyRing, proof: Proof): Promise<KeyRing | null> {
  const raw = await rawBy(ring, proof);
  if (raw === null) return null;
  const device = await sealBytes(ring.browser_key, PLACE, raw);
  raw.fill(0);
  return { ...ring, device, pin: null };
}

/** Only the server's secret opens it from now on; where the server never gave one, what there is stays. */
export function sealedRing(ring: KeyRing): KeyRing {
  return { ...ring, device: ring.server === null ? ring.device : null, pin: null };
}

async function rawBy(ring: KeyRing, proof: Proof): Promise<Bytes | null> {
  try {
    if ('pin' in proof) return ring.pin === null ? null : await rawFromPin(ring, ring.pin, proof.pin);
    if ('server_secret' in proof)
      return ring.server === null ? null : await rawFromServer(ring.server, proof.server_secret);
    return ring.device === null ? null : await rawFromDevice(ring, ring.device);
  } catch (error) {
    return nullIfWrongKey(error);
  }
}

function rawFromDevice(ring: KeyRing, wrapped: Bytes): Promise<Bytes> {
  return openBytes(ring.browser_key, PLACE, wrapped);
}

async function rawFromServer(wrapped: Bytes, secret: string): Promise<Bytes> {
  return openBytes(await serverKey(secret), PLACE, wrapped);
}

async function rawFromPin(ring: KeyRing, way: PinWay, pin: string): Promise<Bytes> {
  const inner = await openBytes(ring.browser_key, PLACE, way.wrapped);
  return openBytes(await pinKey(pin, way.salt, way.iterations), PLACE, inner);
}

async function opened(raw: Promise<Bytes>): Promise<CryptoKey | null> {
  try {
    const bytes = await raw;
    const key = await dataKey(bytes);
    bytes.fill(0);
    return key;
  } catch (error) {
    return nullIfWrongKey(error);
  }
}

/** WebCrypto says `OperationError` for a wrong key; anything else is a bug. */
function nullIfWrongKey(error: unknown): null {
  if (error instanceof Error && error.name === 'OperationError') return null;
  throw error;
}

function dataKey(raw: Bytes): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

async function pinKey(pin: string, salt: Bytes, iterations: number): Promise<CryptoKey> {
  const typed = await crypto.subtle.importKey('raw', encode(pin), 'PBKDF2', false, ['deriveKey']);
  const params = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(params, typed, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

async function serverKey(secret: string): Promise<CryptoKey> {
  const told = await crypto.subtle.importKey('raw', encode(secret), 'HKDF', false, ['deriveKey']);
  const params = { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: encode('stipple device data') };
  return crypto.subtle.deriveKey(params, told, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
