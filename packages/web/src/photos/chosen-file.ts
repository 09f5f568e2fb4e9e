/** What the server takes. HEIC often comes without a type. */
const KINDS: Readonly<Record<string, string>> = {
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
  heif: 'image/heic',
};

export const acceptedFiles = 'image/jpeg,image/png,image/webp,image/heic,image/heif,.heic,.heif';

/** The kind of a chosen file, by its type or its ending; null where it is no photo that can be kept. */
export function mediaTypeOf({ name, type }: { readonly name: string; readonly type: string }): string | null {
  if (type === 'image/heif') return 'image/heic';
  if (Object.values(KINDS).includes(type)) return type;
  if (type !== '' && type !== 'application/octet-stream') return null;
  return KINDS[name.split('.').at(-1)?.toLowerCase() ?? ''] ?? null;
}

/** The moment on a day: the file's own time of day, and never later than now. */
export function momentOn(day: string, file_ms: number, now_ms: number): string {
  const time = new Date(Math.min(file_ms, now_ms)).toTimeString().slice(0, 8);
  return new Date(Math.min(Date.parse(`${day}T${time}`), now_ms)).toISOString();
}
