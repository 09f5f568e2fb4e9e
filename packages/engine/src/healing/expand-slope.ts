import { rates, states, terms } from './model.ts';

/** A product of rates and of at most two things that change in time. */
export type Product = {
  readonly factor: number;
  readonly rates: readonly string[];
  readonly moving: readonly string[];
};
/** Products added up. */
export type Sum = readonly Product[];
/** A term of the model: a sum, or one sum over another. */
export type Expanded = { readonly top: Sum; readonly bottom: Sum | null };

/**
 * Multiplies out an equation of the model, so that a program can be written for it. `max(0, …)` is taken for what stands in it:
 * both places where the model has one stay above 0 by themselves, for their slope at 0 leads away from it.
 */
export function expand(text: string): Expanded {
  const words = text.match(/[A-Za-z]\w*|\d+(?:\.\d+)?|[-+*/(),]/g) ?? [];
  const reader = { words, at: 0 };
  const read = readSum(reader);
  if (reader.at !== words.length) throw new Error(`${text}: not understood from ${words[reader.at]}`);
  return read;
}

/** Products of the same moving things together, in the order in which they first stand. */
export function grouped(sum: Sum): ReadonlyMap<string, Sum> {
  const groups = new Map<string, Product[]>();
  for (const product of sum) {
    const key = product.moving.join(' ');
    groups.set(key, [...(groups.get(key) ?? []), product]);
  }
  return groups;
}

/** The rates of a group as code: `-(kPF + dP)` becomes `-kPF - dP`. */
export function scalarText(sum: Sum): string {
  return sum
    .map(({ factor, rates: names }, at) => {
      const size = Math.abs(factor) === 1 && names.length > 0 ? '' : String(Math.abs(factor));
      const body = [size, ...names].filter((part) => part !== '').join(' * ');
      return at === 0 ? `${factor < 0 ? '-' : ''}${body}` : `${factor < 0 ? '-' : '+'} ${body}`;
    })
    .join(' ');
}

type Reader = { readonly words: readonly string[]; at: number };

const moving: ReadonlySet<string> = new Set([...states, ...terms.map(([name]) => name)]);
const known: ReadonlySet<string> = new Set(rates);
const ONE: Product = { factor: 1, rates: [], moving: [] };

function readSum(reader: Reader): Expanded {
  let sum = readProduct(reader);
  for (let sign = reader.words[reader.at]; sign === '+' || sign === '-'; sign = reader.words[reader.at]) {
    reader.at += 1;
    const next = readProduct(reader);
    sum = { top: [...plain(sum), ...scaled(plain(next), sign === '+' ? 1 : -1)], bottom: null };
  }
  return sum;
}

function readProduct(reader: Reader): Expanded {
  let product = readFactor(reader);
  for (let sign = reader.words[reader.at]; sign === '*' || sign === '/'; sign = reader.words[reader.at]) {
    reader.at += 1;
    const next = plain(readFactor(reader));
    product = sign === '*' ? { top: multiplied(plain(product), next), bottom: null } : divided(plain(product), next);
  }
  return product;
}

function readFactor(reader: Reader): Expanded {
  const word = reader.words[reader.at] ?? '';
  reader.at += 1;
  if (word === '-') return { top: scaled(plain(readFactor(reader)), -1), bottom: null };
  if (word === '(') return closed(reader);
  if (word === 'max') {
    // max, its bracket, 0, its comma.
    reader.at += 3;
    return closed(reader);
  }
  if (moving.has(word)) return { top: [{ ...ONE, moving: [word] }], bottom: null };
  if (known.has(word)) return { top: [{ ...ONE, rates: [word] }], bottom: null };
  if (Number.isFinite(Number(word))) return { top: [{ ...ONE, factor: Number(word) }], bottom: null };
  throw new Error(`${word} is no state, term, rate or number of the model`);
}

function closed(reader: Reader): Expanded {
  const inner = readSum(reader);
  if (reader.words[reader.at] !== ')') throw new Error('a bracket is not closed');
  reader.at += 1;
  return inner;
}

/** A rate divides each product; what moves stands below the line. */
function divided(top: Sum, bottom: Sum): Expanded {
  const [rate] = bottom.length === 1 ? (bottom[0]?.rates ?? []) : [];
  const isRate = bottom.length === 1 && bottom[0]?.moving.length === 0 && rate !== undefined;
  if (!isRate) return { top, bottom };
  return { top: top.map((product) => ({ ...product, rates: [...product.rates, `per${rate}`] })), bottom: null };
}

function multiplied(one: Sum, other: Sum): Sum {
  return one.flatMap((a) =>
    other.map((b) => ({
      factor: a.factor * b.factor,
      rates: [...a.rates, ...b.rates],
      moving: [...a.moving, ...b.moving].toSorted(),
    })),
  );
}

function scaled(sum: Sum, by: number): Sum {
  return sum.map((product) => ({ ...product, factor: product.factor * by }));
}

function plain({ top, bottom }: Expanded): Sum {
  if (bottom !== null) throw new Error('a quotient stands within another term: give it a name of its own');
  return top;
}
