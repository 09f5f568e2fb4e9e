/** One key as the browser tells it. */
export type Keystroke = {
  readonly key: string;
  readonly ctrl: boolean;
  readonly alt: boolean;
  readonly at_ms: number;
};

export type Keystrokes = {
  /** Gives the whole code when this key ends one, `taken` while it belongs to one, else null. */
  feed(stroke: Keystroke): { readonly code: string } | 'taken' | null;
};

/** The separator of GS1 inside a code. */
export const SEPARATOR = '\u001D';
/** A hand scanner types far faster than a hand. */
const LONGEST_PAUSE_MS = 60;
const SHORTEST_CODE = 6;

/**
 * Tells a hand scanner, which types like a keyboard, from a hand: characters without a pause, then Enter or Tab. The
 * separator of GS1 comes as Ctrl and ], as its own character, or as Alt with 029, as the scanner is set up.
 */
export function collectKeystrokes(): Keystrokes {
  let code = '';
  let altDigits = '';
  let last_ms = Number.NEGATIVE_INFINITY;
  return {
    feed: ({ key, ctrl, alt, at_ms }) => {
      if (at_ms - last_ms > LONGEST_PAUSE_MS) [code, altDigits] = ['', ''];
      if (key === 'Shift' || key === 'Control' || key === 'Alt' || key === 'CapsLock') return null;
      last_ms = at_ms;
      if (alt && /^\d$/.test(key)) {
        altDigits += key;
        if (Number(altDigits) === 29) [code, altDigits] = [code + SEPARATOR, ''];
        return 'taken';
      }
      if (isSeparator(key, ctrl)) {
        code += SEPARATOR;
        return 'taken';
      }
      if (key === 'Enter' || key === 'Tab') {
        const whole = code;
        code = '';
        return whole.length < SHORTEST_CODE ? null : { code: whole };
      }
      if (ctrl || alt || key.length !== 1) {
        code = '';
        return null;
      }
      code += key;
      return code.length > 1 ? 'taken' : null;
    },
  };
}

export function isSeparator(key: string, ctrl: boolean): boolean {
  return key === SEPARATOR || (ctrl && (key === ']' || key === '5'));
}
