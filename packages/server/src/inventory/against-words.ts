import { problem, type Problem } from '@stipple/contract/problems';
import { assertNever } from '@stipple/engine/kernel';
import type { AgainstCode, AgainstUse } from '@stipple/record/inventory/against-use';

export type AgainstOnTheWire = { readonly code: AgainstCode; readonly text: string };

export function presentAgainst(against: readonly AgainstUse[]): readonly AgainstOnTheWire[] {
  return against.map((one) => ({ code: one.code, text: againstWords(one) }));
}

export function packageRefused(against: readonly AgainstUse[]): Problem {
  const presented = presentAgainst(against);
  return problem('package-refused', presented.map(({ text }) => text).join(' '), { extra: { against: presented } });
}

function againstWords({ code, expired_on, lot_reason }: AgainstUse): string {
  switch (code) {
    case 'second-patient':
      return 'It was opened for or used on another patient. One cartridge serves one patient in one session.';
    case 'second-session':
      return 'It was opened for or used in another session of this patient. One cartridge serves one session.';
    case 'expired':
      return `It could be used until ${expired_on ?? 'a day that is past'}.`;
    case 'quarantined':
      return `Its lot is quarantined: ${lot_reason}`;
    case 'recalled':
      return `Its lot is recalled: ${lot_reason}`;
    case 'discarded':
      return 'It was thrown away.';
    default:
      return assertNever(code);
  }
}

/** What happened, for the list of incidents. */
export function incidentWords(code: AgainstCode): string {
  switch (code) {
    case 'second-patient':
      return 'One package was used on two patients.';
    case 'second-session':
      return 'One package was used in two sessions of one patient.';
    case 'expired':
      return 'It was used after its expiry.';
    case 'quarantined':
      return 'It was used although its lot was quarantined.';
    case 'recalled':
      return 'It was used although its lot was recalled.';
    case 'discarded':
      return 'It was used although it had been thrown away.';
    default:
      return assertNever(code);
  }
}
