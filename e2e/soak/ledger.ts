/** What a page shows of a session, or what the record holds of it: the same fields in the same words. */
export type Fields = Readonly<Record<string, string>>;

type Entry = { readonly field: string; readonly value: string };

/**
 * What was entered, in its order, and up to where the screen promised that it is kept. The product never sees it.
 *
 * Each save is a whole chart. What comes back must therefore be the chart as it was after one of the entries: not before the
 * last one that was promised, nothing twice, no field of one state beside a field of another.
 */
export class Ledger {
  #before: Fields;
  #entries: Entry[] = [];
  #promised = 0;

  constructor(before: Fields) {
    this.#before = before;
  }

  /** As it should stand when nothing is lost. */
  get now(): Fields {
    return this.#after(this.#entries.length);
  }

  /** Noted before it is entered: from here on it may have been kept. */
  enter(field: string, value: string): void {
    this.#entries.push({ field, value });
  }

  /** The screen says that the latest state is on this device. */
  promise(): void {
    this.#promised = this.#entries.length;
  }

  /** What came back after an end of the browser; the work goes on from there. Null, or what is wrong with it. */
  comesBack(found: Fields): string | null {
    for (let count = this.#entries.length; count >= this.#promised; count -= 1)
      if (isSame(this.#after(count), found)) {
        this.#before = found;
        this.#entries = [];
        this.#promised = 0;
        return null;
      }
    return `promised ${text(this.#after(this.#promised))}, entered up to ${text(this.now)}, found ${text(found)}`;
  }

  #after(count: number): Fields {
    return {
      ...this.#before,
      ...Object.fromEntries(this.#entries.slice(0, count).map(({ field, value }) => [field, value])),
    };
  }
}

/** Every field in which two states differ, in words. */
export function differencesBetween(expected: Fields, found: Fields): readonly string[] {
  const fields = new Set([...Object.keys(expected), ...Object.keys(found)]);
  return [...fields]
    .filter((field) => expected[field] !== found[field])
    .map((field) => `${field}: ${found[field] ?? 'nothing'} instead of ${expected[field] ?? 'nothing'}`);
}

function isSame(a: Fields, b: Fields): boolean {
  return differencesBetween(a, b).length === 0;
}

function text(fields: Fields): string {
  return JSON.stringify(fields);
}
