/** One field of what was written, beside what the server holds there. Null where a side has nothing. */
export type FieldSides = { readonly field: string; readonly mine: string | null; readonly theirs: string | null };

/** Every field on which the two sides differ; where there is no other side, everything that was written. */
export function bothSides(mine: unknown, theirs: unknown): readonly FieldSides[] {
  const [here, there] = [leaves(mine), leaves(theirs)];
  return [...new Set([...here.keys(), ...there.keys()])]
    .map((field) => ({ field, mine: here.get(field) ?? null, theirs: there.get(field) ?? null }))
    .filter((sides) => sides.mine !== sides.theirs);
}

/** What was written, line by line, for a paper or another program. */
export function asText(mine: unknown): string {
  return [...leaves(mine)].map(([field, value]) => `${field}: ${value}`).join('\n');
}

/** The part of a refusal that shows what the server holds, where it shows it. */
export function theirSide(
  more: Readonly<Record<string, unknown>>,
  within: string,
): { value: unknown; version: number | null } {
  const { current } = more;
  if (typeof current !== 'object' || current === null) return { value: null, version: null };
  const fields = new Map(Object.entries(current));
  const version = fields.get('version');
  return { value: fields.get(within) ?? null, version: typeof version === 'number' ? version : null };
}

/** `zones › forehead › depth mm`: items of a list by their own name where they have one. */
function leaves(value: unknown, path: readonly string[] = []): Map<string, string> {
  if (value === null || value === undefined || value === '') return new Map();
  if (Array.isArray(value)) return joined(value.map((item, at) => leaves(item, [...path, nameOf(item, at)])));
  if (typeof value !== 'object') return new Map([[path.join(' › '), JSON.stringify(value).replaceAll(/^"|"$/g, '')]]);
  return joined(Object.entries(value).map(([key, inner]) => leaves(inner, [...path, key.replaceAll('_', ' ')])));
}

function joined(parts: readonly Map<string, string>[]): Map<string, string> {
  return new Map(parts.flatMap((part) => [...part]));
}

function nameOf(item: unknown, at: number): string {
  for (const key of ['zone', 'topical', 'product', 'code', 'question'])
    if (typeof item === 'object' && item !== null) {
      const name = new Map(Object.entries(item)).get(key);
      if (typeof name === 'string') return name;
    }
  return String(at + 1);
}
