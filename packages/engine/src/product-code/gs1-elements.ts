import { ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { DIGITS, GS1_TEXT, identifierAt } from './gs1-identifiers.ts';
import type { Gs1Identifier } from './gs1-identifiers.ts';
import { refuse } from './product-code.ts';
import type { ProductCodeField, ProductCodeProblem } from './product-code.ts';

export type Gs1Element = { readonly identifier: Gs1Identifier; readonly value: string };

/** The separator that a reader puts where the code has FNC1. */
export const SEPARATOR = '\u001D';

/** Takes an element string apart. Values of unknown length end at a separator; those of known length need none. */
export function elementsOf(text: string): Result<readonly Gs1Element[], ProductCodeProblem> {
  const elements: Gs1Element[] = [];
  let rest = text;
  while (rest !== '') {
    const identifier = identifierAt(rest);
    if (identifier === null) return refuse('code', unknownAt(rest));
    const after = rest.slice(identifier.ai.length);
    const end = after.indexOf(SEPARATOR);
    const upTo = end === -1 ? after.length : end;
    const length = identifier.predefined ? Math.min(identifier.longest, upTo) : upTo;
    const value = after.slice(0, length);
    const read = checkElement(identifier, value);
    if (!read.ok) return read;
    elements.push(read.value);
    rest = after.slice(length);
    if (rest.startsWith(SEPARATOR)) {
      rest = rest.slice(1);
      if (rest === '') return refuse('code', 'the code ends in a separator: its last element is missing');
    }
  }
  return noneTwice(elements);
}

/** The same as printed beside the code, `(01)…(17)…(10)…`, for typing. */
export function printedElementsOf(text: string): Result<readonly Gs1Element[], ProductCodeProblem> {
  const elements: Gs1Element[] = [];
  for (const [, ai = '', value = ''] of text.matchAll(/\((\d{2,4})\)((?:(?!\(\d{2,4}\)).)*)/g)) {
    const identifier = identifierAt(ai);
    if (identifier === null || identifier.ai !== ai) return refuse('code', `(${ai}) is not an identifier known here`);
    const read = checkElement(identifier, value.trim());
    if (!read.ok) return read;
    elements.push(read.value);
  }
  return elements.length === 0 ? refuse('code', 'no element was found in it') : noneTwice(elements);
}

function checkElement(identifier: Gs1Identifier, value: string): Result<Gs1Element, ProductCodeProblem> {
  const { ai, name, shortest, longest, digits_only } = identifier;
  const field = fieldOf(ai);
  if (!(digits_only ? DIGITS : GS1_TEXT).test(value))
    return refuse(field, `the ${name} (${ai}) holds a character that is not allowed in it`);
  if (value.length >= shortest && value.length <= longest) return ok({ identifier, value });
  const allowed = shortest === longest ? `${longest}` : `${shortest} to ${longest}`;
  return refuse(field, `the ${name} (${ai}) has ${value.length} characters instead of ${allowed}`);
}

function noneTwice(elements: readonly Gs1Element[]): Result<readonly Gs1Element[], ProductCodeProblem> {
  const seen = new Map<string, string>();
  for (const { identifier, value } of elements) {
    const earlier = seen.get(identifier.ai);
    if (earlier !== undefined && earlier !== value)
      return refuse(fieldOf(identifier.ai), `the ${identifier.name} (${identifier.ai}) is there twice and differs`);
    seen.set(identifier.ai, value);
  }
  return ok(elements);
}

/** The field of a product code in which an element ends up; others concern the code as a whole. */
export function fieldOf(ai: string): ProductCodeField {
  return FIELDS[ai] ?? 'code';
}

const FIELDS: Readonly<Record<string, ProductCodeField>> = {
  '01': 'product',
  '10': 'lot',
  '11': 'made_on',
  '17': 'expires_on',
  '21': 'serial',
  '30': 'quantity',
  '240': 'reference',
};

function unknownAt(rest: string): string {
  return `nothing is known of an element that begins with ${JSON.stringify(rest.slice(0, 4))}`;
}
