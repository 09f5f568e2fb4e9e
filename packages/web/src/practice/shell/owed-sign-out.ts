/**
 * A lock without a connection cannot end the session on the server. The debt is noted on this device and paid before
 * anything else is asked; signing in anew settles it.
 */
const NOTE = 'stipple-owed-sign-out';

export function oweSignOut(): void {
  localStorage.setItem(NOTE, 'owed');
}

export function settleSignOut(): void {
  localStorage.removeItem(NOTE);
}

export function isSignOutOwed(): boolean {
  return localStorage.getItem(NOTE) !== null;
}
