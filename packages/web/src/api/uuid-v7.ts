/**
 * An identifier made here, before the server is asked: sending the same write twice is then the same as once.
 * RFC 9562 version 7: 48 bits of time in milliseconds, then 74 bits of chance, so that new rows sort after old ones.
 */
export function uuidV7(
  now: number = Date.now(),
  chance: Uint8Array = crypto.getRandomValues(new Uint8Array(10)),
): string {
  const time = Math.floor(now).toString(16).padStart(12, '0');
  const [a = 0, b = 0, c = 0, ...rest] = chance;
  const third = hex([0x70 | (a & 0x0f), b]);
  const fourth = hex([0x80 | (c & 0x3f), rest[0] ?? 0]);
  return `${time.slice(0, 8)}-${time.slice(8)}-${third}-${fourth}-${hex(rest.slice(1, 7))}`;
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
