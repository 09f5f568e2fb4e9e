/** The address of a browser that is bound to its patient: no secret in it. */
const BOUND_ADDRESS = '/p/';

/** The link that a patient was given, `/p/<practice>.<secret>`; null where the address carries none. */
export function linkIn(pathname: string): string | null {
  return /^\/p\/([\w.-]+)\/?$/.exec(pathname)?.[1] ?? null;
}

/** Once used, the secret leaves the address bar and the history of this tab. */
export function forgetLink(): void {
  history.replaceState(null, '', BOUND_ADDRESS);
}
