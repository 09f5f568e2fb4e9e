import { pageNow } from '../../offline/device-state.ts';

/** Small pictures stay on this device, sealed like everything else that it keeps, so that a chart opens with them offline. */
export async function keepThumbnail(photo_id: string, picture: Blob): Promise<void> {
  const bytes = new Uint8Array(await picture.arrayBuffer());
  const base64 = btoa(Array.from(bytes, (byte) => String.fromCodePoint(byte)).join(''));
  // A picture that cannot be kept is shown all the same.
  await pageNow()
    ?.copies.keep({ place: placeOf(photo_id), value: { media_type: picture.type, base64 } }, new Date().toISOString())
    .catch(() => undefined);
}

export async function keptThumbnail(photo_id: string): Promise<Blob | null> {
  const found =
    (await pageNow()
      ?.copies.find(placeOf(photo_id))
      .catch(() => null)) ?? null;
  const value = found?.value;
  if (typeof value !== 'object' || value === null || !('base64' in value) || !('media_type' in value)) return null;
  const bytes = Uint8Array.from(atob(String(value.base64)), (letter) => letter.codePointAt(0) ?? 0);
  return new Blob([bytes], { type: String(value.media_type) });
}

function placeOf(photo_id: string): string {
  return `photo-thumbnail ${photo_id}`;
}
