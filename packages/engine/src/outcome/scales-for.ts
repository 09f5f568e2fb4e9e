import { findIndication, outcomeScales } from '../catalog/index.ts';
import type { OutcomeScaleEntry } from '../catalog/index.ts';

/** The scale that the clinician rates and the one that the patient rates. */
export type ScalesOfIndication = { readonly clinician: string; readonly patient: string };

/** Where nothing is named for an indication: rated change, free to use, from both sides. @source protocols.md s9, GAIS */
const generalScales: ScalesOfIndication = { clinician: 'gais', patient: 'gais-patient' };

/** Never a scale whose items are licensed or unverified. The scales of the indication's plan; else those that name the indication; else the general ones. */
export function scalesFor(indication: string): ScalesOfIndication {
  const plan = findIndication(indication)?.plan ?? null;
  return {
    clinician: plan?.measure ?? usedFor(indication, 'clinician') ?? generalScales.clinician,
    patient: plan?.patient_measure ?? usedFor(indication, 'patient') ?? generalScales.patient,
  };
}

function usedFor(indication: string, rated_by: OutcomeScaleEntry['rated_by']): string | null {
  const scale = Object.values(outcomeScales).find(
    (entry) =>
      entry.rated_by === rated_by &&
      !entry.retired &&
      entry.scoring.kind !== 'typed-total' &&
      entry.used_for.includes(indication),
  );
  return scale?.code ?? null;
}
