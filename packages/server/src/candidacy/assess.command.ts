import type { assess } from '@stipple/contract/candidacy';
import { problem } from '@stipple/contract/problems';
import { assessCandidacy } from '@stipple/engine/candidacy';
import { indications, zones as zoneEntries } from '@stipple/engine/catalog';
import { calendarDate, fail } from '@stipple/engine/kernel';
import { insertAssessment } from '@stipple/record/candidacy/assessments';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { assessmentOfPractice } from './assessment-of-practice.ts';
import { notComputed } from './not-computed.ts';
import { demandKnownCodes, zoneCodes } from './known-codes.ts';
import { storedAnswers } from './stored-answers.ts';

/**
 * The engine reasons over the recorded answers as of the practice's today; what it said is kept as it was said. Where the
 * practice has switched the rules off, the answers are kept for the clinician's own decision and nothing is reasoned.
 */
export async function assessCommand(
  { scope, actor, practice, now, today }: StaffContext,
  { params: { patient_id }, body: { assessment_id, indication, zones } }: InputOf<typeof assess>,
): Answer<typeof assess> {
  const known = demandKnownCodes([
    { field: 'indication', code: indication, known: indications },
    ...zoneCodes('zones', zones, zoneEntries),
  ]);
  if (!known.ok) return known;
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const answers = await storedAnswers(scope, patient_id);
  const asked = { indication, zones: [...new Set(zones)], today };
  const birth_date = calendarDate(patient.value.birth_date);
  const { windows_days, minimum_age_years } = practice.settings;
  const computed = practice.modules.candidacy;
  const assessment = computed
    ? assessCandidacy({ ...asked, birth_date, answers, settings: { windows_days, minimum_age_years } })
    : notComputed(asked);
  const precautions = [...new Set(assessment.findings.flatMap((finding) => finding.precautions))];
  const kept = { computed, practice_version: practice.version };
  const stored = { ...assessment, ...kept, assessment_id, patient_id, answers, precautions };
  const created_at = instantText(now);
  const isNew = await insertAssessment(scope, { ...stored, assessed_by: actor.display_name, created_at });
  if (!isNew) return fail(problem('id-already-used', 'An assessment with this identifier exists already.'));
  await touchPatient(scope, patient_id, created_at);
  const { catalogue_revision } = assessment;
  const verdict = computed ? assessment.verdict : null;
  scope.audit({
    action: 'candidacy.assess',
    subject_kind: 'assessment',
    subject_id: assessment_id,
    patient_id,
    detail: { indication, zones, verdict, catalogue_revision },
  });
  return assessmentOfPractice(scope, assessment_id, today);
}
