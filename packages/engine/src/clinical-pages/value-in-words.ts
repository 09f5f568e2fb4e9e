import type { Citation } from '../kernel/index.ts';

/** One line for a plain value; null where there is nothing to say. Units come from the end of the field's name. */
export function valueInWords(field: string, value: unknown): string | null {
  if (value === null || value === undefined || value === '') return whereNull[field] ?? null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'number') return `${value}${unitOf(field)}`;
  if (typeof value === 'string') return plain(value);
  if (Array.isArray(value)) return listInWords(field, value);
  return typeof value === 'object' ? objectInWords(value) : null;
}

/** `depth_cap_mm` reads as *Depth cap*. */
export function fieldInWords(field: string): string {
  const known = names[field];
  if (known !== undefined) return known;
  const words = field.replace(unitEnding, '').replaceAll(/[_-]/g, ' ');
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
}

export function citationInWords({ source, grade, provenance, says }: Citation): string {
  return `[${source}](sources.md) (${grade}, ${provenance}): ${plain(says)}`;
}

export function isCitation(value: unknown): value is Citation {
  return typeof value === 'object' && value !== null && 'source' in value && 'provenance' in value;
}

/** Text of the catalogue, safe between the marks of a page. */
export function plain(text: string): string {
  return text.replaceAll('<', '&lt;').replaceAll('*', '\\*').replaceAll('|', '\\|').replaceAll('\n', ' ');
}

const unitEnding = /_(mm|h|days|minutes|hz|cm2)$/;
const units: Readonly<Record<string, string>> = {
  mm: ' mm',
  h: ' h',
  days: ' days',
  minutes: ' min',
  hz: ' Hz',
  cm2: ' cm²',
};
const whereNull: Readonly<Record<string, string>> = {
  onset_h: 'not found',
  until_h: 'no end',
  noise: 'not found',
  smallest_important_change: 'not found',
  evaluated_to_mm: 'not found',
  max_area_cm2: 'none on the label',
  max_grams: 'none on the label',
  overridable_by: 'nobody',
};
const names: Readonly<Record<string, string>> = {
  from_h: 'From hour',
  until_h: 'Until hour',
  onset_h: 'Onset in hours',
  onset_words: 'Onset as published',
  onset_unverified: 'Onset recalled, unverified and not used',
  unverified: 'Recalled, unverified and not used',
  chosen_because: 'Why this position',
  cleared_for: 'Cleared for',
  sign_off: 'Sign-off',
  why_cap: 'Why this cap',
  reference_only: 'No rule, for reference only',
};

function unitOf(field: string): string {
  return units[unitEnding.exec(field)?.[1] ?? ''] ?? '';
}

function listInWords(field: string, values: readonly unknown[]): string | null {
  if (values.length === 0) return null;
  const [low, high] = values;
  if (values.length === 2 && typeof low === 'number' && (typeof high === 'number' || high === null))
    return high === null
      ? `from ${low}${unitOf(field)}`
      : `${low === high ? low : `${low} to ${high}`}${unitOf(field)}`;
  if (values.every((value) => typeof value === 'number')) return `${values.join(', ')}${unitOf(field)}`;
  const said = values.flatMap((value) => valueInWords(field, value) ?? []);
  return said.length === 0 ? null : said.join('; ');
}

/** A choice of a scale reads as `2 = moderate`; anything else as its fields, the citation last. */
function objectInWords(value: object): string | null {
  if (isCitation(value)) return citationInWords(value);
  if ('value' in value && 'label' in value && Object.keys(value).length === 2)
    return `${String(value.value)} = ${plain(String(value.label))}`;
  const said = Object.entries(value).flatMap(([field, inner]) => {
    const words = valueInWords(field, inner);
    if (words === null) return [];
    return [field === 'citation' || field === 'sources' ? words : `${fieldInWords(field).toLowerCase()}: ${words}`];
  });
  return said.length === 0 ? null : said.join(' · ');
}
