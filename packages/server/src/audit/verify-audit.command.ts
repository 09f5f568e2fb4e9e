import type { verifyAudit } from '@stipple/contract/audit';
import { assertNever, ok } from '@stipple/engine/kernel';
import { sealAudit, verifyAudit as follow, type BrokenPlace } from '@stipple/record/audit/index';
import { instantText } from '../access/practice-facts.ts';
import type { Answer } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

/** Seals what waits, then takes every digest again and follows the chain from its beginning. */
export async function verifyAuditCommand({ scope, now }: StaffContext): Answer<typeof verifyAudit> {
  while ((await sealAudit(scope)) !== null);
  const check = await follow(scope);
  const verified_at = instantText(now);
  const intact = check.kind === 'intact';
  scope.audit({
    action: 'audit.verify',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: { intact },
  });
  if (check.kind === 'broken')
    return ok({ intact: false, events: 0, seals: 0, unsealed: 0, first_break: breakInWords(check.place), verified_at });
  const { events, seals, sealed } = check;
  return ok({ intact: true, events, seals, unsealed: events - sealed, first_break: null, verified_at });
}

function breakInWords(place: BrokenPlace): string {
  switch (place.kind) {
    case 'event-changed':
      return `The entry ${place.audit_id} is not as it was written.`;
    case 'event-missing':
      return `The entry ${place.audit_id} of seal ${place.seal_number} is missing.`;
    case 'erasure-unproven':
      return `No recorded erasure took away what erasure ${place.erasure_id} names.`;
    case 'seal-missing':
      return `The seal ${place.seal_number} is missing.`;
    case 'seal-changed':
      return `The seal ${place.seal_number} is not as it was made.`;
    default:
      return assertNever(place);
  }
}
