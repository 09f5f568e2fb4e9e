/** A tablet stays in its room: what was typed last is where packages are opened, and what an exposure is traced by. */
const KEY = 'stipple.room';

export function roomHere(): string {
  return localStorage.getItem(KEY) ?? '';
}

export function keepRoomHere(room: string): void {
  localStorage.setItem(KEY, room);
}
