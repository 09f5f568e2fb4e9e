import { z } from 'zod';
import { answerGiven, answerShape } from './answers.ts';
import { endpoint, permission } from './endpoint.ts';
import { factSource, findingShape, openQuestionShape, verdictShape } from './findings.ts';
import { clinicalDay, entryCode, id, instant, newId } from './wire.ts';

const ofPatient = z.strictObject({ patient_id: id });

export const readAnswers = endpoint({
  name: 'candidacy.read-answers',
  method: 'GET',
  path: '/api/patients/:patient_id/answers',
  access: permission('chart.read'),
  summary: 'The latest answer to each question, with when and by whom it was given',
  params: ofPatient,
  response: z.strictObject({ answers: z.array(answerShape) }),
});

export const giveAnswers = endpoint({
  name: 'candidacy.give-answers',
  method: 'POST',
  path: '/api/patients/:patient_id/answers',
  access: permission('candidacy.answer'),
  summary: 'Record intake answers; earlier ones are kept',
  params: ofPatient,
  body: z.strictObject({ answered_by: factSource.exclude(['record']), answers: z.array(answerGiven).min(1).max(200) }),
  response: z.strictObject({ answers: z.array(answerShape) }),
});

export const decisionKind = z.enum(['treat', 'treat-with-precautions', 'defer', 'refer', 'do-not-treat']);
export const overrideReason = z.enum([
  'specialist-letter',
  'clinical-judgement',
  'benefit-outweighs',
  'information-corrected',
  'other',
]);

export const overrideShape = z.strictObject({
  rule: z.string(),
  reason: overrideReason,
  text: z.string(),
  by: z.string(),
  at: instant,
});
export const decisionShape = z.strictObject({ decision: decisionKind, text: z.string(), by: z.string(), at: instant });

export const assessmentShape = z.strictObject({
  assessment_id: id,
  patient_id: id,
  indication: z.string(),
  zones: z.array(z.string()),
  assessed_on: clinicalDay,
  verdict: verdictShape,
  defer_until: clinicalDay.nullable(),
  not_before: clinicalDay.nullable(),
  findings: z.array(findingShape),
  open_questions: z.array(openQuestionShape),
  catalogue_revision: z.string(),
  /** False where the practice had switched the rules off: nothing was computed, and the signed decision stands alone. */
  computed: z.boolean(),
  /** The version of the practice's settings that was read; null for assessments from before it was kept. */
  practice_version: z.int().nullable(),
  overrides: z.array(overrideShape),
  /** Whether treatment may go on: the verdict permits, or every forbidding finding was overridden; where nothing was computed, the signed decision says it. Computed by the server, with today’s date. */
  permits_now: z.boolean(),
  decision: decisionShape.nullable(),
  created_at: instant,
});

export const assess = endpoint({
  name: 'candidacy.assess',
  method: 'POST',
  path: '/api/patients/:patient_id/assessments',
  access: permission('candidacy.answer'),
  summary: 'Assess this patient for an indication and zones from the recorded answers; always a new row',
  params: ofPatient,
  body: z.strictObject({ assessment_id: newId, indication: entryCode, zones: z.array(entryCode).min(1).max(20) }),
  response: assessmentShape,
});

export const listAssessments = endpoint({
  name: 'candidacy.list',
  method: 'GET',
  path: '/api/patients/:patient_id/assessments',
  access: permission('chart.read'),
  summary: 'All assessments of this patient as they were, newest first',
  params: ofPatient,
  response: z.strictObject({ assessments: z.array(assessmentShape) }),
});

const ofAssessment = z.strictObject({ assessment_id: id });

export const overrideFinding = endpoint({
  name: 'candidacy.override',
  method: 'POST',
  path: '/api/assessments/:assessment_id/overrides',
  access: permission('candidacy.decide'),
  summary: 'Override one finding with a reason; the finding stays in the record',
  params: ofAssessment,
  body: z.strictObject({
    rule: z.string().max(120),
    reason: overrideReason,
    text: z.string().trim().min(3, 'says too little').max(2000),
  }),
  response: assessmentShape,
});

export const decideCandidacy = endpoint({
  name: 'candidacy.decide',
  method: 'POST',
  path: '/api/assessments/:assessment_id/decision',
  access: permission('candidacy.decide'),
  summary: 'The clinician’s signed decision',
  params: ofAssessment,
  body: z.strictObject({ decision: decisionKind, text: z.string().trim().max(2000) }),
  response: assessmentShape,
});
