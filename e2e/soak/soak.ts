import { rmSync } from 'node:fs';
import { surviveKills } from '@stipple/record/testing/survive-kills';
import { makeFolder } from '../stage/practice-server.ts';
import { surviveServerKills } from './survive-server-kills.ts';

/**
 * `npm run soak`: the loops of which `npm test` runs a sample. `SOAK_KILLS` says how many kills, `SOAK_SEED` which run;
 * without a seed each run is another one, and says which.
 */
const kills = Number(process.env['SOAK_KILLS'] ?? 40);
const seed = Number(process.env['SOAK_SEED'] ?? Date.now() % 1_000_000);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

const loops: readonly { readonly title: string; run(): Promise<readonly string[]> }[] = [
  { title: 'PostgreSQL and its parent, killed while rows are written', run: killRecord },
  { title: 'Stipple and its PostgreSQL, killed while a practice works over HTTP', run: killStipple },
];

say(`${kills} kills in each loop, seed ${seed} (SOAK_KILLS, SOAK_SEED)`);
let failed = 0;
for (const { title, run } of loops) {
  say(`\n${title}`);
  const faults = await run().catch((error: unknown) => [String(error)]);
  for (const fault of faults) say(`  FAULT: ${fault}`);
  if (faults.length > 0) failed += 1;
}
say(`\n${loops.length - failed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

async function killRecord(): Promise<readonly string[]> {
  const folder = makeFolder();
  try {
    const { acknowledged, lost } = await surviveKills(folder, kills, seed);
    say(`  ${kills} kills, ${acknowledged} rows acknowledged, ${lost.length} lost`);
    return lost.map((number) => `row ${number} is lost`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function killStipple(): Promise<readonly string[]> {
  const report = await surviveServerKills(kills, seed, (line) => say(`  ${line}`));
  const { acknowledged, told_to_wait, faults } = report;
  say(`  ${kills} kills, ${acknowledged} writes acknowledged, ${told_to_wait} told to wait, ${faults.length} faults`);
  return faults;
}
