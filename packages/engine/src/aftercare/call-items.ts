import { checkInSigns, mostUrgent, signSources } from '../triage/index.ts';
import type { CheckInSign, Urgency } from '../triage/index.ts';
import type { AftercareItem } from './aftercare-item.ts';

/** When to call, from the same red flags that sort a check-in, so that paper and phone never say different things. */
export function callItems(): readonly AftercareItem[] {
  return asked.flatMap(({ urgency, title, closing }) => {
    const signs = checkInSigns.filter((sign) => sign.red_flag && latestUrgency(sign) === urgency);
    if (signs.length === 0) return [];
    return [
      {
        rule: `call.${urgency}`,
        kind: 'call',
        title,
        text: `${signs.map((sign) => `${sign.text}.`).join(' ')} ${closing}`,
        again: null,
        from_h: 0,
        until_h: null,
        sources: signSources(signs),
        sign_off: 'default',
        positions: null,
      },
    ];
  });
}

const asked: readonly { readonly urgency: Urgency; readonly title: string; readonly closing: string }[] = [
  {
    urgency: 'emergency',
    title: 'Call the emergency number at once',
    closing: 'Do not wait for us. Call the emergency number if any of this is true for you.',
  },
  { urgency: 'same-day', title: 'Call us the same day', closing: 'Call us on the day you notice any of this.' },
  { urgency: 'contact', title: 'Let us know', closing: 'Send us a message or call us if you notice any of this.' },
];

function latestUrgency(sign: CheckInSign): Urgency {
  return mostUrgent(sign.steps.map((step) => step.urgency));
}
