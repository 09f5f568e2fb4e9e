import type { PracticeFacts } from '../access/practice-facts.ts';
import type { PrintedLine } from './printed-document.ts';

/** Whom to call: the country's emergency number first, then the practice with its hours. */
export function callNumbers({ emergency_number, name, settings }: PracticeFacts): readonly PrintedLine[] {
  const hours = settings.opening_hours === '' ? '' : ` ${settings.opening_hours}`;
  return [
    { lead: `Emergency: ${emergency_number}`, text: '' },
    ...(settings.phone === '' ? [] : [{ lead: `${name}: ${settings.phone}`, text: hours.trim() }]),
  ];
}
