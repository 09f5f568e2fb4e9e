/** SHA-256 of the bytes in hexadecimal: the name under which a photo is stored. Needs https or localhost, as the camera does. */
export async function contentHash(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Browsers hash and photograph on https and on localhost only. */
export function canTakePhotos(): boolean {
  return window.isSecureContext;
}
