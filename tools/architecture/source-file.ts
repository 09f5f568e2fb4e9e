/** The files of the repository as the checks read them. */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** A text file: its path from the top folder, and what it says. */
export type SourceFile = { readonly path: string; readonly text: string };

/** A rule of the house that a file breaks: one line that names the file and says what to do. */
export type Fault = string;

/** The top folder of the repository. */
export const repository = fileURLToPath(new URL('../..', import.meta.url));

/** Every text file that git tracks or would track, so that a file is checked before it is committed. */
export function readRepository(): readonly SourceFile[] {
  const listed = execFileSync(
    'git',
    ['-c', 'safe.directory=*', 'ls-files', '-z', '--cached', '--others', '--exclude-standard'],
    {
      cwd: repository,
      encoding: 'utf8',
      maxBuffer: 64_000_000,
    },
  );
  return [...new Set(listed.split('\0'))]
    .filter(
      (name) =>
        textual.test(name) && existsSync(path.join(repository, name)) && statSync(path.join(repository, name)).isFile(),
    )
    .map((name) => ({ path: name, text: readFileSync(path.join(repository, name), 'utf8') }));
}

/** Is this TypeScript or JavaScript that people wrote? */
export function isWrittenCode(file: SourceFile): boolean {
  return /\.(ts|tsx|mjs)$/.test(file.path) && !file.path.includes('.generated.');
}

/** Is this a test, a journey, a bench or what only they use? */
export function isTest(file: SourceFile): boolean {
  return /\.test\.tsx?$|\.journey\.ts$|^e2e\/|\/testing\//.test(file.path);
}

const textual = /\.(ts|tsx|mjs|js|json|sql|md|css|html|yml|yaml|sh)$|^\.ci\/run$/;
