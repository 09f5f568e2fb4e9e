import type { PhotoDesk } from './photo-desk.ts';
import type { Measured } from './photo-work.ts';

/** Measures a photo of any kind that this browser can read; null for the others, which the server measures. */
export async function measureFile(desk: PhotoDesk | null, file: Blob): Promise<Measured | null> {
  if (desk === null) return null;
  const picture = await createImageBitmap(file).catch(() => null);
  if (picture === null) return null;
  return desk.ask<'measure'>({ kind: 'measure', picture });
}
