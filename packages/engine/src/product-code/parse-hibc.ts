import { ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { hibcCheckCharacter } from './hibc-characters.ts';
import { readProductionData } from './hibc-production-data.ts';
import { nothingRead, refuse } from './product-code.ts';
import type { ProductCode, ProductCodeProblem } from './product-code.ts';

/**
 * Reads `+…`: the first code of a label (labeler, catalogue number, unit), its second (lot, expiry), or both in one with a
 * slash between them. The last character proves the rest; in a second code the one before it names the first.
 */
export function parseHibc(text: string, year: number): Result<ProductCode, ProductCodeProblem> {
  const [body, check] = [text.slice(0, -1), text.slice(-1)];
  const expected = hibcCheckCharacter(body);
  if (expected === null || hibcCheckCharacter(check) === null)
    return refuse('code', 'it holds a character that HIBC does not have');
  if (body.length < 3) return refuse('code', 'it is too short for an HIBC code');
  if (check !== expected)
    return refuse(
      'code',
      `its check character is ${JSON.stringify(check)} and should be ${JSON.stringify(expected)}: a character was misread or mistyped`,
    );
  return /^\+[A-Z]/.test(body) ? firstCode(body, check, year) : secondCode(body, year);
}

function firstCode(body: string, check: string, year: number): Result<ProductCode, ProductCodeProblem> {
  const [product = '', ...parts] = body.slice(1).split('/');
  if (!/^[A-Z][A-Z0-9]{3}[A-Z0-9]{1,18}\d$/.test(product))
    return refuse(
      'product',
      'it is not a labeler of four characters, a catalogue number of up to 18, and a unit digit',
    );
  const link = parts.length === 0 ? check : null;
  const data = parts.length === 0 ? ok({}) : readProductionData(parts, year);
  return data.ok ? ok({ system: 'hibc', ...nothingRead, product, link, ...data.value }) : data;
}

function secondCode(body: string, year: number): Result<ProductCode, ProductCodeProblem> {
  const link = body.slice(-1);
  const data = readProductionData(body.slice(1, -1).split('/'), year);
  if (!data.ok) return data;
  if (Object.keys(data.value).length === 0) return refuse('code', 'it names neither lot, serial number nor expiry');
  return ok({ system: 'hibc', ...nothingRead, link, ...data.value });
}
