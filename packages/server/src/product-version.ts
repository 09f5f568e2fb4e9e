import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

const packageShape = z.looseObject({ version: z.string() });

/** The version of the product, as the repository names it. */
export function productVersion(): string {
  const text = readFileSync(join(import.meta.dirname, '..', 'package.json'), 'utf8');
  return packageShape.parse(JSON.parse(text)).version;
}
