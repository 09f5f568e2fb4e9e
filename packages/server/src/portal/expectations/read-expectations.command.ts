import type { readExpectations } from '@stipple/contract/portal';
import { problem } from '@stipple/contract/problems';
import { findIndication } from '@stipple/engine/catalog';
import { fail, ok } from '@stipple/engine/kernel';
import type { Answer } from '../../http/bind.ts';
import type { PatientContext } from '../../http/contexts.ts';
import { portalScope } from '../portal-scope.ts';
import { expectationsOf } from './expectations-of.ts';
import { citedWork, contestedClaims } from './popular-claim.ts';

/** The phone has no catalogue: everything that its page says comes from here. */
export async function readExpectationsCommand(context: PatientContext): Answer<typeof readExpectations> {
  const { scope, patient_id, link_id } = context;
  const about = await portalScope(context);
  if (!about.ok) return about;
  const indication = findIndication(about.value.indication);
  if (indication === null) return fail(problem('not-found', 'Nothing is written about this yet.'));
  scope.audit({
    action: 'portal.read-expectations',
    subject_kind: 'patient-link',
    subject_id: link_id,
    patient_id,
    detail: { indication: indication.code },
  });
  return ok({
    wish: indication.plain_name,
    sections: expectationsOf(indication).map(({ sources, claims, ...section }) => ({
      ...section,
      sources: sources.map(citedWork),
      claims: contestedClaims(claims),
    })),
  });
}
