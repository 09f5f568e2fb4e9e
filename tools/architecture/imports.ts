/** Who imports whom, and whether they may. The table is the one in docs/architecture.md. */
import { isTest, isWrittenCode, type Fault, type SourceFile } from './source-file.ts';

/** For each room, the rooms it may import. Anything absent is forbidden. */
export const mayImport: Readonly<Record<string, readonly string[]>> = {
  engine: [],
  imaging: ['engine'],
  contract: ['engine'],
  record: ['engine'],
  server: ['engine', 'imaging', 'contract', 'record'],
  web: ['engine', 'imaging', 'contract'],
  synthetic: ['engine', 'contract'],
};

/** The specifiers a file imports or exports from, statically, dynamically or in a type. */
export function specifiersOf(text: string): readonly string[] {
  return [...text.matchAll(staticImport), ...text.matchAll(bareImport), ...text.matchAll(dynamicImport)].flatMap(
    (found) => found[1] ?? [],
  );
}

/** Every import that the table, the package borders or the purity of the engine forbid. */
export function importFaults(files: readonly SourceFile[]): readonly Fault[] {
  return files
    .filter(isWrittenCode)
    .flatMap((file) => specifiersOf(file.text).flatMap((specifier) => faultOf(file, specifier) ?? []));
}

const staticImport = /^\s*(?:import|export)\b[^'";]*?\bfrom\s*['"]([^'"]+)['"]/gm;
const bareImport = /^\s*import\s*['"]([^'"]+)['"]/gm;
const dynamicImport = /(?<![\w.])(?:import|require)\(\s*['"]([^'"]+)['"]/g;
const testTools = new Set(['vitest', 'fast-check']);

function faultOf(file: SourceFile, specifier: string): Fault | null {
  const room = roomOf(file.path);
  if (specifier.startsWith('.')) return relativeFault(file, specifier);
  const target = /^@stipple\/([^/]+)(\/.*)?$/.exec(specifier);
  if (target === null) return room === 'engine' ? engineFault(file, specifier) : null;
  const [, wanted = '', inside = ''] = target;
  if (/^\/(src|dist)(\/|$)/.test(inside)) return `${file.path}: ${specifier} goes round the exports of ${wanted}`;
  if (room === null || room === wanted)
    return room === wanted ? `${file.path}: ${specifier} is its own room; import by path` : null;
  return allows(file, room, wanted) ? null : `${file.path}: ${room} may not import ${wanted}`;
}

function allows(file: SourceFile, room: string, wanted: string): boolean {
  if (mayImport[room]?.includes(wanted) === true) return true;
  const mayInventPatients = room === 'server' && file.path.startsWith('packages/server/src/demonstration/');
  return wanted === 'synthetic' && (mayInventPatients || (isTest(file) && room === 'server'));
}

function engineFault(file: SourceFile, specifier: string): Fault | null {
  const allowed = isTest(file) && (testTools.has(specifier) || specifier.startsWith('node:'));
  return allowed ? null : `${file.path}: the engine imports nothing, not even ${specifier}`;
}

/** What may happen is never simulated into what is allowed: inside the engine only healing reads dosimetry, and nobody healing. */
const simulations: Readonly<Record<string, readonly string[]>> = {
  dosimetry: ['dosimetry', 'healing'],
  healing: ['healing'],
};

function relativeFault(file: SourceFile, specifier: string): Fault | null {
  const target = resolved(file.path, specifier);
  const readers = simulations[/^packages\/engine\/src\/([^/]+)\//.exec(target)?.[1] ?? ''];
  const noun = /^packages\/engine\/src\/([^/]+)\//.exec(file.path)?.[1];
  if (readers !== undefined && noun !== undefined && !readers.includes(noun))
    return `${file.path}: ${specifier} simulates; no rule may read it`;
  const from = workspaceOf(file.path);
  const to = workspaceOf(target);
  return from === to ? null : `${file.path}: ${specifier} reaches into ${to}; import what it exports`;
}

function resolved(from: string, specifier: string): string {
  return new URL(specifier, `file:///${from}`).pathname.slice(1);
}

function roomOf(path: string): string | null {
  return /^packages\/([^/]+)\/src\//.exec(path)?.[1] ?? null;
}

function workspaceOf(path: string): string {
  return /^packages\/[^/]+|^[^/]+/.exec(path)?.[0] ?? path;
}
