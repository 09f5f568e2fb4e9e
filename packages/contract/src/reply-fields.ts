/** What a reply can say of the one it is for. Anything else between double braces is refused. */
export const replyFields = [
  'given_name',
  'practice_name',
  'practice_phone',
  'opening_hours',
  'emergency_number',
  'staff_name',
  'session_day',
  'check_in_day',
] as const;

export type ReplyField = (typeof replyFields)[number];

const FIELD = /\{\{\s*([^{}]*?)\s*\}\}/g;

/** Fields in a text that nothing could fill, each once. */
export function strangeFields(text: string): readonly string[] {
  const named = [...text.matchAll(FIELD)].map(([, name = '']) => name);
  return [...new Set(named.filter((name) => !isReplyField(name)))];
}

/** Fields that the text has and for which there is nothing to say, each once. */
export function emptyFields(text: string, values: Readonly<Record<string, string>>): readonly string[] {
  const named = [...text.matchAll(FIELD)].map(([, name = '']) => name);
  return [...new Set(named.filter((name) => (values[name] ?? '') === ''))];
}

/** The text as this patient would read it. A field with nothing to say stays visible, so that nobody sends a gap. */
export function fillFields(text: string, values: Readonly<Record<string, string>>): string {
  return text.replaceAll(FIELD, (whole, name: string) => {
    const value = values[name] ?? '';
    return value === '' ? whole : value;
  });
}

function isReplyField(name: string): name is ReplyField {
  return replyFields.some((field) => field === name);
}
