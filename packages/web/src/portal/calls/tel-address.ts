/** `tel:+4930123456` from `+49 (0)30 / 123 456`: spaces, dots and brackets are for people only. */
export function telAddress(number: string): string {
  return `tel:${number.replace(/\(0\)/g, '').replace(/[^\d+*#]/g, '')}`;
}
