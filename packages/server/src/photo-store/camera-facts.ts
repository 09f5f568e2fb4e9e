/** What the camera wrote of itself (EXIF). Where the photo was taken is only said to be there: it stays in the original. */
export type CameraFacts = {
  readonly make: string | null;
  readonly model: string | null;
  /** As written, in the camera's own clock: `2026:11:20 10:15:00`. */
  readonly taken_at_camera: string | null;
  readonly exposure_s: number | null;
  readonly f_number: number | null;
  readonly iso: number | null;
  readonly focal_length_mm: number | null;
  readonly flash_fired: boolean | null;
  readonly white_balance_manual: boolean | null;
  readonly has_position: boolean;
};

type Value = string | number | null;
type Tags = ReadonlyMap<number, Value>;

const EXIF_FOLDER = 0x87_69;
const POSITION_FOLDER = 0x88_25;

/** Reads what can be read. A broken block tells nothing; it never stops a photo. */
export function cameraFacts(exif: Uint8Array | null): CameraFacts {
  const tags = exif === null ? new Map<number, Value>() : readTags(exif);
  const text = (tag: number): string | null => textOf(tags.get(tag) ?? null);
  const number = (tag: number): number | null => numberOf(tags.get(tag) ?? null);
  const [flash, balance] = [number(0x92_09), number(0xa4_03)];
  return {
    make: text(0x01_0f),
    model: text(0x01_10),
    taken_at_camera: text(0x90_03) ?? text(0x01_32),
    exposure_s: number(0x82_9a),
    f_number: number(0x82_9d),
    iso: number(0x88_27),
    focal_length_mm: number(0x92_0a),
    flash_fired: flash === null ? null : flash % 2 === 1,
    white_balance_manual: balance === null ? null : balance === 1,
    has_position: tags.has(POSITION_FOLDER),
  };
}

function readTags(exif: Uint8Array): Tags {
  const start = String.fromCharCode(...exif.subarray(0, 4)) === 'Exif' ? 6 : 0;
  const view = new DataView(
    exif.buffer,
    exif.byteOffset + Math.min(start, exif.byteLength),
    Math.max(0, exif.byteLength - start),
  );
  const tags = new Map<number, Value>();
  try {
    const little = view.getUint16(0) === 0x49_49;
    if (view.getUint16(2, little) !== 42) return tags;
    readFolder(view, view.getUint32(4, little), little, tags);
    const inner = tags.get(EXIF_FOLDER);
    if (typeof inner === 'number') readFolder(view, inner, little, tags);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return tags;
}

function readFolder(view: DataView, at: number, little: boolean, tags: Map<number, Value>): void {
  const count = Math.min(view.getUint16(at, little), 200);
  for (let entry = 0; entry < count; entry += 1) {
    const place = at + 2 + entry * 12;
    tags.set(view.getUint16(place, little), readValue(view, place, little));
  }
}

/** Text, whole numbers and fractions; the first of several. Other kinds are there, without a value. */
function readValue(view: DataView, place: number, little: boolean): Value {
  const [kind, count] = [view.getUint16(place + 2, little), view.getUint32(place + 4, little)];
  const inside = place + 8;
  if (kind === 2) return readText(view, count <= 4 ? inside : view.getUint32(inside, little), Math.min(count, 200));
  if (kind === 3) return view.getUint16(inside, little);
  if (kind === 4) return view.getUint32(inside, little);
  if (kind !== 5) return null;
  const fraction = view.getUint32(inside, little);
  const below = view.getUint32(fraction + 4, little);
  return below === 0 ? null : view.getUint32(fraction, little) / below;
}

function readText(view: DataView, at: number, length: number): string {
  const codes = Array.from({ length }, (_none, offset) => view.getUint8(at + offset));
  return String.fromCharCode(...codes.filter((code) => code >= 32 && code < 127)).trim();
}

function textOf(value: Value): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function numberOf(value: Value): number | null {
  return typeof value === 'number' && Number.isFinite(value) ? value : null;
}
