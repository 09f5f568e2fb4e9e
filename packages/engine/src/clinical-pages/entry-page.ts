import type { EntryHead } from '../catalog/index.ts';
import { fieldInWords, isCitation, plain, valueInWords } from './value-in-words.ts';

/** An entry as a section of a page: who signed it, then every field that says something, then its sources. */
export function entrySection(entry: EntryHead & { readonly sign_off?: string }, extra: readonly string[] = []): string {
  const { code, name, revision, retired, sign_off: _, ...fields } = entry;
  const lines = Object.entries(fields)
    .filter(([field]) => !leftOut.has(field))
    .flatMap(([field, value]) => fieldLines(field, value));
  return [
    `## ${plain(name)}`,
    '',
    `\`${code}\` · revision ${revision}${retired ? ' · retired' : ''}${signOffLine(entry.sign_off)}`,
    '',
    ...lines,
    ...(extra.length > 0 ? ['', ...extra] : []),
    '',
  ].join('\n');
}

export function signOffLine(sign_off: string | undefined): string {
  return sign_off === undefined ? '' : ` · ${signOffs[sign_off] ?? sign_off}`;
}

/** A field on one line, or a list below it where its values are sentences with sources or have parts of their own. */
export function fieldLines(field: string, value: unknown, indent = ''): string[] {
  const below = linesBelow(field, value, `${indent}  `);
  if (below !== null) return below.length === 0 ? [] : [`${indent}- **${fieldInWords(field)}:**`, ...below];
  const words = valueInWords(field, value);
  return words === null ? [] : [`${indent}- **${fieldInWords(field)}:** ${words}`];
}

/** Null where the value fits on the line of its field. */
function linesBelow(field: string, value: unknown, indent: string): string[] | null {
  if (typeof value !== 'object' || value === null || isCitation(value)) return null;
  if (!Array.isArray(value)) return Object.entries(value).flatMap(([inner, one]) => fieldLines(inner, one, indent));
  if (!value.some((one) => typeof one === 'object' && one !== null)) return null;
  return value.flatMap((one) => itemInWords(field, one) ?? []).map((line) => `${indent}- ${line}`);
}

/** A position repeats in its citation what it says: once is enough. */
function itemInWords(field: string, item: unknown): string | null {
  if (typeof item !== 'object' || item === null || !('citation' in item) || !('says' in item))
    return valueInWords(field, item);
  const { says, citation } = item;
  if (!isCitation(citation) || typeof says !== 'string') return valueInWords(field, item);
  const words = valueInWords('citation', citation);
  return says === citation.says ? words : `${plain(says)} — ${words}`;
}

/** Shown in parts of their own, or of use to tests only. */
const leftOut = new Set(['questions', 'rules', 'examples', 'name', 'code']);
const signOffs: Readonly<Record<string, string>> = {
  published: 'published: stands in a cited source',
  default: 'default: **awaits a clinician’s sign-off**',
  assumption: 'assumption: ours alone, **awaits a clinician’s sign-off**',
};
