/**
 * The English texts of one room, kept beside nothing but their key: another language is one file over all of them.
 * Keys are flat; plurals end in `_one` and `_other` and are asked for without the ending.
 */
export type TextRoom<Texts extends Record<string, string> = Record<string, string>> = {
  readonly name: string;
  readonly en: Texts;
};

/** A key as a page asks for it: plural endings are chosen by the language, not by the page. */
export type TextKey<Texts> = WithoutPlural<Extract<keyof Texts, string>>;

type WithoutPlural<Key extends string> = Key extends `${infer Base}_${'one' | 'other'}` ? Base : Key;

export function textRoom<const Texts extends Record<string, string>>(name: string, en: Texts): TextRoom<Texts> {
  return { name, en };
}
