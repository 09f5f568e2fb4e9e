/** Things that nobody should find in a finished file. */
import type { Fault, SourceFile } from './source-file.ts';

/** Unfinished work, tests that do not run, and paths of somebody's machine. */
export function markFaults(files: readonly SourceFile[]): readonly Fault[] {
  return files
    .filter(({ path }) => path !== 'package-lock.json' && !path.startsWith('tools/architecture'))
    .flatMap(({ path, text }) =>
      text.split('\n').flatMap((line, at) => marksIn(path, line).map((what) => `${path}:${at + 1}: ${what}`)),
    );
}

const unfinished = /\b(TODO|FIXME|XXX|HACK)\b/;
const sleeping = /\b(it|test|describe)\.(skip|todo|only|fixme)\b/;
const machinePath = /(?<![\w.$}*/-])\/(home|Users|root|work|tmp)\/[\w.]/;

function marksIn(path: string, line: string): readonly string[] {
  const code = !path.endsWith('.md');
  return [
    ...(unfinished.test(line) ? ['an unfinished mark'] : []),
    ...(code && sleeping.test(line) ? ['a test that does not run, or keeps others from running'] : []),
    ...(machinePath.test(line) ? ['a path of one machine'] : []),
  ];
}
