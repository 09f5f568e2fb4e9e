import type { CalendarDate } from '@stipple/engine/kernel';
import type { ConsentText } from './consent-text.ts';

/** What of a signed consent decides whether it still stands. */
export type SignedConsent = {
  readonly signed_at: string;
  readonly language: string;
  readonly risk_lines: readonly string[];
  readonly expires_on: CalendarDate | null;
  readonly withdrawn_at: string | null;
};

export type AskAgain = {
  readonly code: 'withdrawn' | 'expired' | 'text-replaced' | 'new-risk';
  readonly text: string;
};

/**
 * Why a consent must be asked again before the next session; nothing while it stands. Another plan always needs a consent
 * of its own, so a deeper needle or another zone never passes on an old signature.
 *
 * @source protocols.md section 11: AU-consent (specific to this procedure, material risks), Heather (duty to report
 *   change at each visit). How long a consent holds was not found: no text runs out by time unless the practice says so.
 */
export function askAgain(
  consent: SignedConsent,
  now: { readonly today: CalendarDate; readonly risk_lines: readonly string[]; readonly texts: readonly ConsentText[] },
): readonly AskAgain[] {
  if (consent.withdrawn_at !== null) return [{ code: 'withdrawn', text: 'The patient withdrew it.' }];
  const added = now.risk_lines.filter((line) => !consent.risk_lines.includes(line));
  const replacing = now.texts.find((text) => replaces(text, consent));
  return [
    ...(consent.expires_on !== null && consent.expires_on < now.today
      ? [{ code: 'expired' as const, text: `It stood until ${consent.expires_on}.` }]
      : []),
    ...(replacing === undefined
      ? []
      : [{ code: 'text-replaced' as const, text: `Text ${replacing.label} replaced the one that was signed.` }]),
    ...(added.length === 0
      ? []
      : [{ code: 'new-risk' as const, text: `Since then this matters for the patient too: ${added.join(' ')}` }]),
  ];
}

function replaces(text: ConsentText, { language, signed_at }: SignedConsent): boolean {
  const { published_at } = text;
  return text.asks_again && text.language === language && published_at !== null && published_at > signed_at;
}
