/** What a file is by its own first bytes; what the sender calls it does not count. */
export type PictureFormat = 'image/jpeg' | 'image/png' | 'image/webp' | 'image/heic';

const HEIC_BRANDS = new Set(['heic', 'heix', 'hevc', 'hevx', 'mif1', 'msf1', 'heim', 'heis']);

/** Null where it is none of the pictures that are taken in. */
export function pictureFormat(bytes: Uint8Array): PictureFormat | null {
  if (bytes[0] === 0xff && bytes[1] === 0xd8 && bytes[2] === 0xff) return 'image/jpeg';
  if (letters(bytes, 1, 4) === 'PNG' && bytes[0] === 0x89) return 'image/png';
  if (letters(bytes, 0, 4) === 'RIFF' && letters(bytes, 8, 12) === 'WEBP') return 'image/webp';
  if (letters(bytes, 4, 8) === 'ftyp' && HEIC_BRANDS.has(letters(bytes, 8, 12))) return 'image/heic';
  return null;
}

function letters(bytes: Uint8Array, from: number, until: number): string {
  return String.fromCharCode(...bytes.subarray(from, until));
}
