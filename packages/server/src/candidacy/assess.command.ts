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
import { demandKnownCodes, zoneCodes } from './known-codes.ts';
import { storedAnswers } from './stored-answers.ts';

/** The engine reasons over the recorded answers as of the practice's today; what it said is kept as it was said. */
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
  const assessment = assessCandidacy({
    indication,
    zones: [...new Set(zones)],
    today,
    birth_date: calendarDate(patient.value.birth_date),
    answers,
    settings: { windows_days: practice.settings.windows_days },
  });
  const precautions = [...new Set(assessment.findings.flatMap((finding) => finding.precautions))];
  const stored = { ...assessment, assessment_id, patient_id, answers, precautions };
  const created_at = instantText(now);
  const isNew = await insertAssessment(scope, { ...stored, assessed_by: actor.display_name, created_at });
  if (!isNew) return fail(problem('id-already-used', 'An assessment with this identifier exists already.'));
  await touchPatient(scope, patient_id, created_at);
  const { verdict, catalogue_revision } = assessment;
  scope.audit({
    action: 'candidacy.assess',
    subject_kind: 'assessment',
    subject_id: assessment_id,
    patient_id,
    detail: { indication, zones, verdict, catalogue_revision },
  });
  return assessmentOfPractice(scope, assessment_id, today);
}
