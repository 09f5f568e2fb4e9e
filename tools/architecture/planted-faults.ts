/** Files that break one rule each, and what the real linter says about them with the repository's own configuration. */
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { mayImport } from './imports.ts';
import { repository } from './source-file.ts';

/** A file to plant, the rule that must complain about it, and why the rule is there. */
export type Plant = { readonly path: string; readonly text: string; readonly rule: string; readonly why: string };

const bannedInEngine = [
  'Date.now()',
  'fetch',
  'process.env',
  'performance.now()',
  'crypto',
  'setTimeout',
  'globalThis.Date',
];

/** One plant for each rule that the house depends on. */
export const plants: readonly Plant[] = [
  ...forbiddenRooms(),
  plant(
    'engine',
    'reads-files',
    `import fs from 'node:fs';\nexport const it = fs;`,
    'eslint(no-restricted-imports)',
    'the engine imports nothing',
  ),
  plant(
    'engine',
    'takes-zod',
    `import { z } from 'zod';\nexport const it = z;`,
    'eslint(no-restricted-imports)',
    'the engine imports nothing',
  ),
  ...bannedInEngine.map((global, at) =>
    plant(
      'engine',
      `global-${at}`,
      `export const it: unknown = ${global};`,
      'eslint(no-restricted-globals)',
      `the engine does without ${global}`,
    ),
  ),
  plant(
    'engine',
    'chance',
    'export const it = Math.random();',
    'eslint(no-restricted-properties)',
    'the engine knows no chance',
  ),
  plant(
    'server',
    'default-export',
    'export default function it(): void {}',
    'import(no-default-export)',
    'a thing has one name everywhere',
  ),
  plant('server', 'any', 'export const it: any = 1;', 'typescript(no-explicit-any)', 'what is not known is unknown'),
  plant(
    'server',
    'bang',
    'export const it = (a: string | null): string => a!;',
    'typescript(no-non-null-assertion)',
    'null is handled',
  ),
  plant(
    'server',
    'floating',
    'export async function it(): Promise<void> {\n  it();\n}',
    'typescript(no-floating-promises)',
    'no failure goes unseen',
  ),
  plant(
    'server',
    'switch',
    switchWithoutNo(),
    'typescript(switch-exhaustiveness-check)',
    'adding a case is meant to be work',
  ),
  plant(
    'server',
    'ring-a',
    `import { b } from './ring-b.ts';\nexport const a = (): unknown => b;`,
    'import(no-cycle)',
    'no file needs itself',
  ),
  plant(
    'server',
    'ring-b',
    `import { a } from './ring-a.ts';\nexport const b = (): unknown => a;`,
    'import(no-cycle)',
    'no file needs itself',
  ),
  plant(
    'server',
    'by-path',
    `import { it } from '../../engine/src/clean.ts';\nexport { it };`,
    'eslint(no-restricted-imports)',
    'rooms have doors',
  ),
];

const clean: readonly Pick<Plant, 'path' | 'text'>[] = Object.keys(mayImport).map((room) => ({
  path: `packages/${room}/src/clean.ts`,
  text: `/** Nothing to complain about. */\nexport const it = 1;\n`,
}));

/** Plants all faults in a folder of its own and answers with lines of `path rule`, one for each complaint. */
export function lintPlants(): readonly string[] {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stipple-plants-'));
  try {
    furnish(folder);
    for (const { path: place, text } of [...plants, ...clean]) writeFileSync(path.join(folder, place), `${text}\n`);
    const linter = path.join(repository, 'node_modules/oxlint/bin/oxlint');
    const { stdout } = spawnSync(process.execPath, [linter, '--format', 'json'], {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    });
    return diagnosticsIn(JSON.parse(stdout)).map(
      ({ filename, code }) => `${path.relative(folder, path.resolve(folder, filename))} ${code}`,
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function plant(room: string, name: string, text: string, rule: string, why: string): Plant {
  return { path: `packages/${room}/src/${name}.ts`, text, rule, why };
}

function forbiddenRooms(): readonly Plant[] {
  const rooms = Object.keys(mayImport);
  return rooms.flatMap((room) =>
    rooms
      .filter((other) => mayImport[room]?.includes(other) === false)
      .map((other) =>
        plant(
          room,
          `imports-${other}`,
          `import { it } from '@stipple/${other}/it';\nexport { it };`,
          'eslint(no-restricted-imports)',
          `${room} may not import ${other}`,
        ),
      ),
  );
}

function switchWithoutNo(): string {
  return `export function it(answer: 'yes' | 'no'): number {\n  switch (answer) {\n    case 'yes':\n      return 1;\n    default:\n      return 0;\n  }\n}`;
}

/** What the linter needs around the plants: its configuration, the compiler's, and the packages. */
function furnish(folder: string): void {
  for (const file of ['.oxlintrc.json', 'tsconfig.base.json', 'package.json'])
    cpSync(path.join(repository, file), path.join(folder, file));
  symlinkSync(path.join(repository, 'node_modules'), path.join(folder, 'node_modules'));
  for (const room of Object.keys(mayImport)) {
    mkdirSync(path.join(folder, 'packages', room, 'src'), { recursive: true });
    for (const file of ['package.json', 'tsconfig.json']) {
      // A room that is planned but not built yet is held to its rules with the contract's configuration.
      const own = path.join(repository, 'packages', room, file);
      cpSync(
        existsSync(own) ? own : path.join(repository, 'packages/contract', file),
        path.join(folder, 'packages', room, file),
      );
    }
  }
}

function diagnosticsIn(report: unknown): readonly { readonly filename: string; readonly code: string }[] {
  if (typeof report !== 'object' || report === null || !('diagnostics' in report) || !Array.isArray(report.diagnostics))
    return [];
  return report.diagnostics.flatMap((found: unknown) => {
    if (typeof found !== 'object' || found === null || !('filename' in found) || !('code' in found)) return [];
    return [{ filename: String(found.filename), code: String(found.code) }];
  });
}
