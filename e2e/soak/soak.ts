import { rmSync } from 'node:fs';
import { surviveKills } from '@stipple/record/testing/survive-kills';
import { makeFolder } from '../stage/practice-server.ts';
import { ownChromium } from './own-chromium.ts';
import { surviveServerKills } from './survive-server-kills.ts';
import { surviveTreatmentKills } from './survive-treatment-kills.ts';

/**
 * `npm run soak`: the loops of which `npm test` runs a sample. `SOAK_KILLS` says how many kills, `SOAK_SESSIONS` how many charted
 * sessions, `SOAK_SEED` which run; without a seed each run is another one, and says which. `npm run soak -- treatment-room`
 * runs one loop alone.
 */
const kills = Number(process.env['SOAK_KILLS'] ?? 40);
const sessions = Number(process.env['SOAK_SESSIONS'] ?? 100);
const EDITS = 10;
const seed = Number(process.env['SOAK_SEED'] ?? Date.now() % 1_000_000);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

type Loop = { readonly name: string; readonly title: string; run(): Promise<readonly string[]> };
const all: readonly Loop[] = [
  { name: 'record', title: 'PostgreSQL and its parent, killed while rows are written', run: killRecord },
  { name: 'server', title: 'Stipple and its PostgreSQL, killed while a practice works over HTTP', run: killStipple },
  {
    name: 'treatment-room',
    title: 'Browser, server, database and network, ended while sessions are charted',
    run: killTreatments,
  },
];
const wanted = new Set(process.argv.slice(2));
const loops = all.filter(({ name }) => wanted.size === 0 || wanted.has(name));

say(`${kills} kills in a loop, ${sessions} sessions, seed ${seed} (SOAK_KILLS, SOAK_SESSIONS, SOAK_SEED)`);
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

async function killTreatments(): Promise<readonly string[]> {
  const report = await surviveTreatmentKills({ sessions, edits: EDITS, seed, chromium: ownChromium() }, (line) =>
    say(`  ${line}`),
  );
  const { promised, acknowledged, repeated, faults } = report;
  const ends = Object.entries(report.ends).map(([way, times]) => `${way} ${times}`);
  say(`  ${report.sessions} sessions; ended: ${ends.join(', ')}`);
  say(
    `  ${promised} entries promised on the screen, ${acknowledged} saves acknowledged, ${repeated} sent more than once`,
  );
  return faults;
}
