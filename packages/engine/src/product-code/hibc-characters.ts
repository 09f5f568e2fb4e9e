/** The 43 characters of HIBC in the order of their values. */
const CHARACTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-. $/+%';

/** The check character over a text: the sum of the values of its characters, modulo 43. Null when one is not of the 43. */
export function hibcCheckCharacter(text: string): string | null {
  let sum = 0;
  for (const character of text) {
    const value = CHARACTERS.indexOf(character);
    if (value === -1) return null;
    sum += value;
  }
  return CHARACTERS.charAt(sum % CHARACTERS.length);
}
