/**
 * The nonce of this page, written by the server into `<meta name="csp-nonce">`: libraries that must add a `<style>`
 * element carry it, everything else comes from files of our own origin.
 */
export function cspNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
