/** The address of a phone that takes photos for the practice: no secret in it. */
const PAIRED_ADDRESS = '/photos/';

/** Whether this page is a camera for the practice, and not a patient's own page. */
export function isPhotosAddress(pathname: string): boolean {
  return pathname === '/photos' || pathname.startsWith('/photos/');
}

/** The link that the square showed, `/photos/<practice>.<secret>`; null where the address carries none. */
export function photosLinkIn(pathname: string): string | null {
  return /^\/photos\/([\w.-]+)\/?$/.exec(pathname)?.[1] ?? null;
}

/** Once used, the secret leaves the address bar and the history of this tab. */
export function forgetPhotosLink(): void {
  history.replaceState(null, '', PAIRED_ADDRESS);
}
