/** The page as the server gave it once, with the policy that came with it. */
export type KeptPage = { readonly html: string; readonly headers: readonly (readonly [string, string])[] };

const POLICY = 'content-security-policy';

/**
 * The kept page with a nonce of its own: as when the server answers, no two pages carry the same. Null when the page does not
 * carry the nonce that its policy names, which would be a page of something else.
 */
export function offlinePage(kept: KeptPage, nonce: string): KeptPage | null {
  const policy = kept.headers.find(([name]) => name === POLICY)?.[1] ?? '';
  const used = /'nonce-([^']+)'/.exec(policy)?.[1];
  if (used === undefined || !kept.html.includes(used)) return null;
  return {
    html: kept.html.replaceAll(used, nonce),
    headers: kept.headers.map(([name, value]) => [name, name === POLICY ? value.replaceAll(used, nonce) : value]),
  };
}

/** Every file of ours that a page asks for before its first line runs. */
export function filesNamedIn(html: string): readonly string[] {
  return [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map((match) => match[1] ?? '');
}

export function newNonce(chance: Uint8Array = crypto.getRandomValues(new Uint8Array(16))): string {
  return btoa(String.fromCodePoint(...chance));
}
