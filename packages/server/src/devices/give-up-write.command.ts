import type { giveUpWrite } from '@stipple/contract/devices';
import { ok } from '@stipple/engine/kernel';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

/** A write that this server refused and its author gave up: noted in the audit, the content stays with its author. */
export async function giveUpWriteCommand(
  { scope, now }: StaffContext,
  { body }: InputOf<typeof giveUpWrite>,
): Answer<typeof giveUpWrite> {
  const { write_id, endpoint, subject, reason, written_at, given_up_at } = body;
  scope.audit({
    action: 'devices.give-up-write',
    subject_kind: 'device-write',
    subject_id: write_id,
    patient_id: null,
    detail: { endpoint, subject, reason, written_at, given_up_at },
  });
  return ok({ noted_at: instantText(now) });
}
