/**
 * A lock without a connection cannot end the session on the server. The debt is noted for this tab and paid the next
 * time the app is shown; signing in anew settles it.
 */
const NOTE = 'stipple-owed-sign-out';

export function oweSignOut(): void {
  sessionStorage.setItem(NOTE, 'owed');
}

export function settleSignOut(): void {
  sessionStorage.removeItem(NOTE);
}

export function isSignOutOwed(): boolean {
  return sessionStorage.getItem(NOTE) !== null;
}
