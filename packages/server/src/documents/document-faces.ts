import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

/** A part of a text that one font file can write. */
export type FaceRun = { readonly text: string; readonly file: string };

export type Weight = '400' | '700';

/**
 * The text face comes in one file for each script. Names come in many: each character is written with the first file that
 * has it, so that Łukasz and Zoë print as they are spelt.
 */
export function faceRuns(text: string, weight: Weight): readonly FaceRun[] {
  const runs: { text: string; script: string }[] = [];
  for (const character of text.normalize('NFC')) {
    const script = scriptOf(character, runs.at(-1)?.script ?? MAIN_SCRIPT);
    const last = runs.at(-1);
    if (last?.script === script) last.text += character;
    else runs.push({ text: character, script });
  }
  return runs.map((run) => ({ text: run.text, file: fontFile(run.script, weight) }));
}

const PACKAGE = '@fontsource/source-sans-3';
const MAIN_SCRIPT = 'latin';
const find = createRequire(import.meta.url);
const scripts = readScripts();

/** Spaces and signs stay in the run that they follow where its file has them. */
function scriptOf(character: string, current: string): string {
  const point = character.codePointAt(0) ?? 0;
  const has = (script: string): boolean =>
    (scripts.get(script) ?? []).some(([from, until]) => from <= point && point <= until);
  if (has(MAIN_SCRIPT)) return MAIN_SCRIPT;
  if (has(current)) return current;
  return [...scripts.keys()].find(has) ?? MAIN_SCRIPT;
}

function fontFile(script: string, weight: Weight): string {
  return find.resolve(`${PACKAGE}/files/source-sans-3-${script}-${weight}-normal.woff`);
}

/** `U+0100-02BA,U+2020` by script, as the package lists it. */
function readScripts(): ReadonlyMap<string, readonly (readonly [number, number])[]> {
  const listed: unknown = JSON.parse(readFileSync(find.resolve(`${PACKAGE}/unicode.json`), 'utf8'));
  return new Map(
    Object.entries(listed ?? {}).map(([script, ranges]) => [script, String(ranges).split(',').map(readRange)]),
  );
}

function readRange(range: string): readonly [number, number] {
  const [from = '', until = from] = range.replace('U+', '').split('-');
  return [Number.parseInt(from, 16), Number.parseInt(until, 16)];
}
