/** Bytes that lie in a buffer of their own, as WebCrypto and IndexedDB take them. */
export type Bytes = Uint8Array<ArrayBuffer>;

const IV_BYTES = 12;

/** AES-256-GCM over the value's JSON. `place` is authenticated with it: a sealed value cannot be put elsewhere. */
export async function sealValue(key: CryptoKey, place: string, value: unknown): Promise<Bytes> {
  return sealBytes(key, place, encode(JSON.stringify(value)));
}

/** Throws when the value was changed, moved, or sealed under another key. */
export async function openValue(key: CryptoKey, place: string, sealed: Bytes): Promise<unknown> {
  return JSON.parse(new TextDecoder().decode(await openBytes(key, place, sealed)));
}

export async function sealBytes(key: CryptoKey, place: string, bytes: Bytes): Promise<Bytes> {
  const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
  const hidden = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: encode(place) }, key, bytes);
  const sealed = new Uint8Array(IV_BYTES + hidden.byteLength);
  sealed.set(iv);
  sealed.set(new Uint8Array(hidden), IV_BYTES);
  return sealed;
}

export async function openBytes(key: CryptoKey, place: string, sealed: Bytes): Promise<Bytes> {
  const [iv, hidden] = [sealed.slice(0, IV_BYTES), sealed.slice(IV_BYTES)];
  const params = { name: 'AES-GCM', iv, additionalData: encode(place) };
  return new Uint8Array(await crypto.subtle.decrypt(params, key, hidden));
}

export function encode(text: string): Bytes {
  return new TextEncoder().encode(text);
}
