/** What a search compares with: a name as anybody might type it, without accents, case, or a choice between ü and ue. */

/** The parts of a patient that can be searched for. */
export type SearchedFields = {
  readonly given_name: string;
  readonly family_name: string;
  readonly called: string;
  /** YYYY-MM-DD. */
  readonly birth_date: string;
  readonly phone: string;
};

/** Both orders of the name, then how the person is called, the birth date and the phone in digits. */
export function patientSearchKey(fields: SearchedFields): string {
  const given = searchWords(fields.given_name);
  const family = searchWords(fields.family_name);
  const words = [...given, ...family, ...given, ...searchWords(fields.called)];
  return [...words, digitsOf(fields.birth_date), digitsOf(fields.phone)].filter((part) => part !== '').join(' ');
}

/** Letters and digits only, in lower case: `O’Brien-Müller` becomes `obrien`, `muller`. */
export function searchWords(text: string): readonly string[] {
  return folded(text)
    .replaceAll(/['’`´ʼ]/g, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

export function digitsOf(text: string): string {
  return text.replaceAll(/\D/g, '');
}

/** Letters that Unicode does not take apart into a letter and a mark. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ħ: 'h',
};

/** `Müller`, `Mueller` and `Muller` fold to the same word, so that no spelling of an umlaut hides a person. */
function folded(text: string): string {
  return text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[ßøłđðþıæœħ]/g, (letter) => LETTERS[letter] ?? letter)
    .replaceAll(/([aou])e/g, '$1');
}
