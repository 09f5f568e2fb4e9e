import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { citationShape, findingShape, signOffShape } from './findings.ts';
import { clinicalDay, depthMm, entryCode, id, instant, longText, newId, shortText, version } from './wire.ts';

export const planZone = z.strictObject({
  zone: entryCode,
  depth_mm: depthMm,
  passes: z.int().min(1).max(20),
  endpoint: entryCode,
});

const planFields = {
  indication: entryCode,
  device: entryCode,
  goal: shortText,
  /** Code of the clinician’s outcome scale. */
  measure: entryCode,
  patient_measure: entryCode.nullable(),
  sessions_planned: z.int().min(1).max(24),
  interval_days: z.int().min(1).max(365),
  zones: z.array(planZone).min(1).max(20),
  first_reading_days: z.int().min(0).max(730),
  final_reading_days: z.int().min(0).max(730),
  stop_rule: longText,
  off_label: z.boolean(),
};

export const planDraft = z.strictObject(planFields);
const planReason = z.strictObject({
  field: z.string(),
  text: z.string(),
  sources: z.array(citationShape),
  sign_off: signOffShape,
});

export const planShape = z.strictObject({
  plan_id: id,
  patient_id: id,
  assessment_id: id,
  ...planFields,
  reasons: z.array(planReason),
  /** What the engine says of the plan as it stands. */
  findings: z.array(findingShape),
  state: z.enum(['draft', 'agreed', 'ended']),
  agreed_at: instant.nullable(),
  agreed_by: z.string().nullable(),
  version,
  created_at: instant,
});

const ofPatient = z.strictObject({ patient_id: id });
const ofPlan = z.strictObject({ plan_id: id });

export const proposePlanFor = endpoint({
  name: 'plans.propose',
  method: 'POST',
  path: '/api/patients/:patient_id/plan-proposals',
  access: permission('plans.write'),
  summary: 'A proposal from the engine for an assessment that permits; nothing is saved',
  params: ofPatient,
  body: z.strictObject({ assessment_id: id, device: entryCode }),
  response: z.strictObject({ proposal: planDraft, reasons: z.array(planReason), findings: z.array(findingShape) }),
});

export const createPlan = endpoint({
  name: 'plans.create',
  method: 'POST',
  path: '/api/patients/:patient_id/treatment-plans',
  access: permission('plans.write'),
  summary: 'Save a plan as a draft, checked by the engine',
  params: ofPatient,
  body: z.strictObject({ plan_id: newId, assessment_id: id, plan: planDraft }),
  response: planShape,
});

export const changePlan = endpoint({
  name: 'plans.change',
  method: 'PUT',
  path: '/api/treatment-plans/:plan_id',
  access: permission('plans.write'),
  summary: 'Change a draft',
  params: ofPlan,
  body: z.strictObject({ version, plan: planDraft }),
  response: planShape,
});

export const agreePlan = endpoint({
  name: 'plans.agree',
  method: 'POST',
  path: '/api/treatment-plans/:plan_id/agree',
  access: permission('plans.agree'),
  summary: 'Agree the plan with the patient; refused while a limit is broken or the assessment forbids',
  params: ofPlan,
  body: z.strictObject({ version }),
  response: planShape,
});

export const endPlan = endpoint({
  name: 'plans.end',
  method: 'POST',
  path: '/api/treatment-plans/:plan_id/end',
  access: permission('plans.agree'),
  summary: 'End the course: completed, stopped by rule, or stopped by the patient',
  params: ofPlan,
  body: z.strictObject({
    version,
    why: z.enum(['completed', 'stop-rule', 'patient-wish', 'clinical-reason']),
    text: longText,
  }),
  response: planShape,
});

export const listPlans = endpoint({
  name: 'plans.list',
  method: 'GET',
  path: '/api/patients/:patient_id/treatment-plans',
  access: permission('chart.read'),
  summary: 'The plans of this patient, newest first',
  params: ofPatient,
  response: z.strictObject({ plans: z.array(planShape), today: clinicalDay }),
});
