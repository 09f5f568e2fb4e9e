import { practiceHistoryText } from '../../text/en/practice-history.ts';
import { say } from '../../text/texts.ts';

const t = say(practiceHistoryText);
const words: Readonly<Record<string, string>> = practiceHistoryText.en;

const WINDOWS = 'settings.windows_days.';

/** The name of a setting as the form calls it; of one that has no words yet, its own. */
export function fieldWords(field: string): string {
  if (field.startsWith(WINDOWS)) return t('field.window', { rule: field.slice(WINDOWS.length) });
  return words[`field.${field}`] ?? field;
}

/** A value as a person reads it. */
export function valueWords(field: string, value: unknown): string {
  const isProposed = field.startsWith('settings.modules.') || field.startsWith('settings.retention.');
  if (value === null || value === undefined) return t(isProposed ? 'value.proposed' : 'value.empty');
  if (typeof value === 'boolean') return t(value ? 'value.yes' : 'value.no');
  if (value === '' || (Array.isArray(value) && value.length === 0)) return t('value.empty');
  if (Array.isArray(value)) return value.map(String).join(', ');
  return typeof value === 'string' ? value : JSON.stringify(value);
}
