/**
 * Writes the integrator of the healing model from its equations:
 *   node packages/engine/generate-healing.ts [--check]
 * `--check` writes nothing and fails when the file is not what would be written.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { integratorText } from './src/healing/unroll-integrator.ts';

const path = join(import.meta.dirname, 'src', 'healing', 'integrate.generated.ts');
const text = integratorText();
if (!process.argv.includes('--check')) writeFileSync(path, text);
else if (!existsSync(path) || readFileSync(path, 'utf8') !== text) {
  console.error(`${path} is out of date`);
  process.exit(1);
}
