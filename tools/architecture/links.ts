/** Links in documents that lead to files of the repository. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { repository, type Fault, type SourceFile } from './source-file.ts';

/** Links to files that are not there. */
export function linkFaults(files: readonly SourceFile[]): readonly Fault[] {
  return files
    .filter((file) => file.path.endsWith('.md'))
    .flatMap((file) =>
      targetsIn(file.text)
        .filter((target) => !leads(file.path, target))
        .map((target) => `${file.path}: nothing is at ${target}`),
    );
}

const link = /\]\(([^)\s]+)\)/g;

function targetsIn(text: string): readonly string[] {
  return [...text.matchAll(link)].flatMap(([, target = '']) =>
    /^(https?:|mailto:|#)/.test(target) ? [] : [target.replace(/#.*$/, '')],
  );
}

function leads(from: string, target: string): boolean {
  return existsSync(path.join(repository, path.dirname(from), target));
}
