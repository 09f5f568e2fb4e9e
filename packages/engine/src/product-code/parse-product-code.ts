import type { Result } from '../kernel/index.ts';
import { elementsOf, printedElementsOf, SEPARATOR } from './gs1-elements.ts';
import { parseHibc } from './parse-hibc.ts';
import { readGs1 } from './parse-gs1.ts';
import { refuse } from './product-code.ts';
import type { ProductCode, ProductCodeProblem } from './product-code.ts';

/**
 * Reads what a camera, a hand scanner or a keyboard gave: GS1 (DataMatrix, GS1-128, QR) or HIBC, with or without the
 * symbology identifier that readers may put in front, or a GS1 code as printed, with brackets. `year` is the present one;
 * two-digit years are read around it. Nothing is guessed: what is not wholly understood is refused with the reason.
 */
export function parseProductCode(text: string, year: number): Result<ProductCode, ProductCodeProblem> {
  const [, symbology = '', scanned = ''] = /^(\][A-Za-z]\d)?(.*)$/s.exec(withoutLineEnds(text)) ?? [];
  const code = scanned.replace(/^\*(.*)\*$/s, '$1');
  if (code === '') return refuse('code', 'there is nothing in it');
  if (code.length > LONGEST) return refuse('code', `it is longer than ${LONGEST} characters`, ANOTHER);
  if (code.startsWith('+')) return parseHibc(code, year);
  if (symbology !== '' && !GS1_SYMBOLOGIES.has(symbology))
    return refuse('code', 'it is neither a GS1 nor an HIBC code', ANOTHER);
  const elements = code.startsWith('(') ? printedElementsOf(code) : elementsOf(withoutStart(code));
  return elements.ok ? readGs1(elements.value, year) : elements;
}

const LONGEST = 400;
/** Code 128, DataMatrix, DataBar, QR and Dot Code that begin with FNC1. */
const GS1_SYMBOLOGIES = new Set([']C1', ']d2', ']e0', ']Q3', ']J1']);
const ANOTHER = 'Scan the code that carries the lot and the expiry, or type what is printed beside it.';

/** Hand scanners end with Enter or Tab. A space is left where it is: it can be the check character of HIBC. */
function withoutLineEnds(text: string): string {
  return text.replaceAll(/^[\r\n\t]+|[\r\n\t]+$/g, '');
}

/** Some readers give the FNC1 at the start as a separator too. */
function withoutStart(code: string): string {
  return code.startsWith(SEPARATOR) ? code.slice(1) : code;
}
