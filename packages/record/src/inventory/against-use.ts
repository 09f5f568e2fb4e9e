import type { CalendarDate } from '@stipple/engine/kernel';
import type { LotKey, LotState } from './stock-terms.ts';

export type AgainstCode = 'second-patient' | 'second-session' | 'expired' | 'quarantined' | 'recalled' | 'discarded';

/** Why something of the stock may not be used in a session, or should not have been. */
export type AgainstUse = {
  readonly code: AgainstCode;
  /** Whose the needle head was before. */
  readonly other: OtherUse | null;
  readonly expired_on: CalendarDate | null;
  /** Why the lot was stopped. */
  readonly lot_reason: string;
};

export type OtherUse = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly unit_id: string;
};

/** Something of the stock in the hands of somebody who treats. */
export type UseInHand = LotKey & {
  readonly unit_id: string | null;
  readonly serial: string;
  /** As it stands on the package. */
  readonly expires_on: CalendarDate | null;
  readonly used_at: string;
};

/** What the record knows of it. */
export type UseFacts = {
  readonly lot_state: LotState;
  /** Whether it was so when it was used; what happened afterwards is a matter of tracing. */
  readonly lot_was_so: boolean;
  readonly lot_reason: string;
  readonly lot_expires_on: CalendarDate | null;
  readonly unit_expires_on: CalendarDate | null;
  readonly was_discarded: boolean;
  /** Another session that it was opened for. */
  readonly reserved: OtherUse | null;
  /** Other sessions whose charts name it. */
  readonly others: readonly OtherUse[];
};

export type UseMoment = {
  readonly patient_id: string | null;
  readonly used_on: CalendarDate;
};

/**
 * One sterile cartridge, one patient, one session; nothing expired, quarantined, recalled or thrown away. What is proposed
 * is also held against the session that the package was opened for.
 * @source protocols.md s3 and s5.2
 */
export function againstUse(
  use: UseInHand,
  facts: UseFacts,
  moment: UseMoment,
  purpose: 'proposed' | 'happened',
): readonly AgainstUse[] {
  const found: AgainstUse[] = usedElsewhere(use, facts, moment, purpose);
  const [expiry] = [use.expires_on, facts.unit_expires_on, facts.lot_expires_on]
    .filter((day) => day !== null)
    .toSorted((a, b) => a.localeCompare(b));
  if (expiry !== undefined && expiry < moment.used_on) found.push({ ...nothing, code: 'expired', expired_on: expiry });
  if (facts.lot_state !== 'available' && facts.lot_was_so)
    found.push({ ...nothing, code: facts.lot_state, lot_reason: facts.lot_reason });
  if (facts.was_discarded) found.push({ ...nothing, code: 'discarded' });
  return found;
}

const nothing = { other: null, expired_on: null, lot_reason: '' };

/** A tube may serve several patients; a needle head and a sheath never. */
function usedElsewhere(
  { kind }: UseInHand,
  { others, reserved }: UseFacts,
  { patient_id }: UseMoment,
  purpose: 'proposed' | 'happened',
): AgainstUse[] {
  if (kind !== 'cartridge' && kind !== 'sheath') return [];
  const elsewhere = purpose === 'proposed' && reserved !== null && others.length === 0 ? [reserved] : others;
  return elsewhere.map((other) => ({
    ...nothing,
    code: other.patient_id === patient_id ? 'second-session' : 'second-patient',
    other,
  }));
}
