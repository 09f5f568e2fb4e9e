import type { SessionContent, TimeOutContent } from '@stipple/record/sessions/session-content';
import type { AgainstStarting } from './against-starting.ts';
import { usesAnaesthetic } from './session-findings.ts';

/** What the time-out left open. */
export function openTicks(
  content: Pick<SessionContent, 'anaesthetic'>,
  time_out: TimeOutContent,
): readonly AgainstStarting[] {
  const { right_patient, verdict_seen, consent_seen, allergies_asked, anaesthetic_wiped_off } = time_out;
  const isLeftOn = usesAnaesthetic(content) && anaesthetic_wiped_off !== true;
  return [
    ...(right_patient ? [] : [open('right-patient', 'It was not confirmed that this is the right patient.')]),
    ...(verdict_seen ? [] : [open('verdict-seen', 'The verdict of the day was not looked at.')]),
    ...(consent_seen ? [] : [open('consent-seen', 'The consent was not looked at.')]),
    ...(allergies_asked ? [] : [open('allergies', 'Allergies were not asked about.')]),
    ...(isLeftOn ? [open('wiped-off', 'The anaesthetic was not wiped off before the start.')] : []),
  ];
}

function open(code: string, text: string): AgainstStarting {
  return { code, text, licence: 'other' };
}
