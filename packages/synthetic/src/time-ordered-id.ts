import type { Chance } from './chance.ts';

/** A UUIDv7 for an instant, its random part drawn from seeded chance. */
export function timeOrderedId(milliseconds: number, chance: Chance): string {
  const hex = (length: number): string => Array.from({ length }, () => chance.whole(0, 15).toString(16)).join('');
  const time = milliseconds.toString(16).padStart(12, '0');
  const variant = chance.pick(['8', '9', 'a', 'b']);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${variant}${hex(3)}-${hex(12)}`;
}
