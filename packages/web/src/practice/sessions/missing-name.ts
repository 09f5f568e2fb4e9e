import { sessionsText } from '../../text/en/sessions.ts';
import { say } from '../../text/texts.ts';
import { topicalName, zoneName } from '../treatment-plans/names.ts';

const named = [
  'assessment',
  'consent',
  'photos',
  'time-out',
  'device',
  'device-serial',
  'device-cleaned',
  'cartridge',
  'cartridge-disposed',
  'anaesthetic-lot',
  'anaesthetic',
  'zones',
  'start-reason',
  'given-up',
  'times',
] as const;

/** What was missing, by its code, once it has been signed past; a code that is not known stands for itself. */
export function missingName(code: string): string {
  const t = say(sessionsText);
  const known = named.find((one) => one === code);
  if (known !== undefined) return t(`missing.${known}`);
  if (code.startsWith('zone.')) return zoneName(code.slice('zone.'.length));
  return code.startsWith('topical-lot.') ? topicalName(code.slice('topical-lot.'.length)) : code;
}
