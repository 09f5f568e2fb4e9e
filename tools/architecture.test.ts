/**
 * The rules of the house, held against every file of the repository. Each rule is also held against files that break it, because a check that never
 * complains looks the same as a house without faults.
 */
import { allEndpoints } from '@stipple/contract/endpoints';
import { boundEndpoints } from '@stipple/server/http/bound-endpoints';
import { describe, expect, it } from 'vitest';
import { endpointFaults } from './architecture/endpoints.ts';
import { importFaults, specifiersOf } from './architecture/imports.ts';
import { linkFaults } from './architecture/links.ts';
import { lockfileFaults, readLockfile } from './architecture/lockfile.ts';
import { markFaults } from './architecture/marks.ts';
import { decisionFaults, nameFaults, sizeFaults } from './architecture/names-and-sizes.ts';
import { lintPlants, plants } from './architecture/planted-faults.ts';
import { tableFaults } from './architecture/row-level-security.ts';
import { readRepository, type SourceFile } from './architecture/source-file.ts';

const files = readRepository();
const file = (path: string, text = ''): SourceFile => ({ path, text });
const importing = (path: string, specifier: string): SourceFile => file(path, `import { it } from '${specifier}';\n`);

describe('rooms import only what the table allows', () => {
  it('holds for the repository', () => {
    expect(importFaults(files)).toEqual([]);
  });

  it('reads static, bare, dynamic and type imports and re-exports', () => {
    const text = [
      `import a from 'a';`,
      `import type {\n  B,\n} from 'b';`,
      `import 'c';`,
      `export * from 'd';`,
      `const e = await import('e');`,
    ].join('\n');
    expect(specifiersOf(text).toSorted()).toEqual(['a', 'b', 'c', 'd', 'e']);
  });

  it.each([
    importing('packages/engine/src/kernel/mm.ts', 'zod'),
    importing('packages/engine/src/kernel/mm.ts', 'node:fs'),
    importing('packages/engine/src/kernel/mm.test.ts', '@stipple/contract/patients'),
    importing('packages/engine/src/candidacy/assess-candidacy.ts', '../healing/index.ts'),
    importing('packages/engine/src/treatment-plan/propose-plan.ts', '../healing/course.ts'),
    importing('packages/engine/src/candidacy/assess-candidacy.ts', '../dosimetry/reach.ts'),
    importing('packages/imaging/src/capture/index.ts', '@stipple/record'),
    importing('packages/contract/src/patients.ts', '@stipple/server/config'),
    importing('packages/record/src/database.ts', '@stipple/contract/patients'),
    importing('packages/synthetic/src/index.ts', '@stipple/record'),
    importing('packages/server/src/app.ts', '@stipple/web/app'),
    importing('packages/server/src/app.ts', '@stipple/synthetic'),
    importing('packages/web/src/api/send.ts', '@stipple/server/app'),
    importing('packages/web/src/api/send.ts', '@stipple/engine/src/kernel/mm.ts'),
    importing('packages/web/src/api/send.ts', '../../../server/src/app.ts'),
    importing('e2e/path.journey.ts', '../packages/server/src/app.ts'),
  ])('complains about $path: $text', (planted) => {
    expect(importFaults([planted])).toHaveLength(1);
  });

  it.each([
    importing('packages/server/src/demonstration/make.ts', '@stipple/synthetic'),
    importing('packages/server/src/patients/find.pg.test.ts', '@stipple/synthetic'),
    importing('packages/web/src/api/send.ts', '@stipple/contract/patients'),
    importing('packages/engine/src/kernel/mm.test.ts', 'fast-check'),
    importing('packages/engine/src/healing/people.ts', '../dosimetry/index.ts'),
    importing('packages/server/src/app.ts', '../src/http/problem.ts'),
  ])('accepts $path: $text', (fine) => {
    expect(importFaults([fine])).toEqual([]);
  });
});

describe('files are named in the terms of the field and stay short', () => {
  it('holds for the repository', () => {
    expect([...nameFaults(files), ...sizeFaults(files), ...decisionFaults(files)]).toEqual([]);
  });

  it.each([
    'packages/web/src/utils/date.ts',
    'packages/server/src/patients/types.ts',
    'packages/server/src/service.ts',
    'packages/web/src/FaceMap.tsx',
  ])('complains about the name %s', (path) => {
    expect(nameFaults([file(path)])).toHaveLength(1);
  });

  it('complains about a file of more than 300 lines, unless it is a catalogue entry or a test', () => {
    const long = '\n'.repeat(301);
    expect(sizeFaults([file('packages/server/src/app.ts', long)])).toHaveLength(1);
    expect(
      sizeFaults([
        file('packages/engine/src/catalog/zones/cheek.ts', long),
        file('packages/server/src/app.test.ts', long),
      ]),
    ).toEqual([]);
  });

  it('complains about a decision without a number and about a number used twice', () => {
    expect(decisionFaults([file('docs/decisions/use-pg.md')])).toHaveLength(1);
    expect(decisionFaults([file('docs/decisions/001-a.md'), file('docs/decisions/001-b.md')])).toHaveLength(1);
  });
});

describe('nothing unfinished and nothing of one machine is left', () => {
  it('holds for the repository', () => {
    expect(markFaults(files)).toEqual([]);
  });

  it.each([
    '// TODO later',
    '// FIXME',
    "it.skip('x', () => {});",
    "const data = '/home/ada/stipple';",
    'see /tmp/notes.md',
  ])('complains about: %s', (text) => {
    expect(markFaults([file('packages/server/src/app.ts', text)])).toHaveLength(1);
  });
});

describe('links in documents lead somewhere', () => {
  it('holds for the repository', () => {
    expect(linkFaults(files)).toEqual([]);
  });

  it('complains about a file that is not there', () => {
    expect(linkFaults([file('docs/a.md', 'see [b](b.md) and [c](https://example.org)')])).toEqual([
      'docs/a.md: nothing is at b.md',
    ]);
  });
});

describe('the lockfile is complete', () => {
  it('holds for the repository', () => {
    expect(lockfileFaults(readLockfile())).toEqual([]);
  });

  it('complains about a platform left out and about a version that may move', () => {
    expect(
      lockfileFaults({ 'node_modules/oxlint': { optionalDependencies: { '@oxlint/darwin-arm64': '1.94.0' } } }),
    ).toHaveLength(1);
    expect(lockfileFaults({ 'packages/web': { dependencies: { react: '^19.3.1' } } })).toHaveLength(1);
  });
});

describe('each table has its row-level policy in the file that makes it', () => {
  const table = 'create table patient (\n  practice_id uuid not null\n);\n';
  const enable = 'alter table patient enable row level security;\n';
  const force = 'alter table patient force row level security;\n';
  const policy = `create policy patient_scope on patient using (practice_id = '0');\n`;
  const migration = (...parts: readonly string[]): SourceFile =>
    file('packages/record/migrations/0001_patient.sql', parts.join(''));

  it('holds for the repository', () => {
    expect(tableFaults(files)).toEqual([]);
  });

  it('accepts a table with all parts and a table of another schema', () => {
    expect(tableFaults([migration(table, enable, force, policy)])).toEqual([]);
    expect(tableFaults([migration('create table identity.directory (\n  name text\n);\n')])).toEqual([]);
  });

  it.each([
    ['enabling', migration(table, force, policy)],
    ['forcing', migration(table, enable, policy)],
    ['a policy', migration(table, enable, force)],
    ['a practice', migration(table.replace('practice_id', 'clinic_id'), enable, force, policy)],
  ])('complains about a table without %s', (_what, planted) => {
    expect(tableFaults([planted])).toHaveLength(1);
  });
});

describe('every endpoint of the contract is answered once', () => {
  const find = {
    name: 'patients.find',
    method: 'GET',
    path: '/api/patients',
    access: { kind: 'permission', permission: 'patients.read' },
  } as const;
  const open = { ...find, name: 'portal.open', path: '/portal-api/open', access: { kind: 'public', why: '' } } as const;

  it('holds for the repository', () => {
    expect(
      endpointFaults(
        allEndpoints,
        boundEndpoints().map(({ endpoint }) => endpoint),
      ),
    ).toEqual([]);
  });

  it('complains about an endpoint without a handler, with two, and about a handler without an endpoint', () => {
    expect(endpointFaults([find], [])).toEqual(['patients.find has no handler']);
    expect(endpointFaults([find], [find, find])).toEqual(['patients.find has two handlers']);
    expect(endpointFaults([], [find])).toEqual(['patients.find is answered and not declared']);
  });

  it('complains about an address used twice and about a public endpoint that does not say why', () => {
    const other = { ...find, name: 'patients.search' };
    expect(endpointFaults([find, other], [find, other])).toEqual(['GET /api/patients is declared twice']);
    expect(endpointFaults([open], [open])).toEqual(['portal.open is public and does not say why']);
  });
});

describe('the linter complains about planted faults, with the configuration of the repository', () => {
  const reported = lintPlants();

  it.each(plants)('$rule in $path: $why', ({ path, rule }) => {
    expect(reported).toContain(`${path} ${rule}`);
  });

  it('says nothing about the files planted without a fault', () => {
    expect(reported.filter((report) => report.includes('/clean'))).toEqual([]);
  });
});
