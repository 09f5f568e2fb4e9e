import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { verdictShape } from './findings.ts';
import { patientShape } from './patients.ts';
import { clinicalDay, id, instant, newId, version } from './wire.ts';

/** The fields of a patient that two rows of the same person can disagree about. */
export const mergeField = z.enum(['given_name', 'family_name', 'birth_date', 'phone', 'email', 'called', 'notes']);

const filedCounts = z.strictObject({
  appointments: z.int(),
  answers: z.int(),
  plans: z.int(),
  consents: z.int(),
  sessions: z.int(),
  photos: z.int(),
  check_ins: z.int(),
  events: z.int(),
});

const mergeShape = z.strictObject({
  merge_id: id,
  survivor_id: id,
  merged_id: id,
  /** As the rows were called before. */
  survivor_name: z.string(),
  merged_name: z.string(),
  merged_birth_date: clinicalDay,
  taken: z.array(mergeField),
  reason: z.string(),
  merged_by: z.string(),
  merged_at: instant,
  undone_by: z.string().nullable(),
  undone_at: instant.nullable(),
});

/** What the rules say now that what was filed under both rows, or again under one, is read. */
const reassessed = z.strictObject({ patient_id: id, indication: z.string(), verdict: verdictShape });

export const findLikelyDuplicates = endpoint({
  name: 'patient-merge.likely',
  method: 'GET',
  path: '/api/patients/:patient_id/likely-duplicates',
  access: permission('patients.read'),
  summary: 'Patients with a similar name, born on the same day or on one that is easily mistyped for it',
  params: z.strictObject({ patient_id: id }),
  response: z.strictObject({
    patients: z.array(
      z.strictObject({ patient_id: id, given_name: z.string(), family_name: z.string(), birth_date: clinicalDay }),
    ),
  }),
});

export const comparePatients = endpoint({
  name: 'patient-merge.compare',
  method: 'GET',
  path: '/api/patients/:patient_id/compared-with/:other_id',
  access: permission('patients.merge'),
  summary: 'Two patients side by side: every field, and what is filed under each',
  params: z.strictObject({ patient_id: id, other_id: id }),
  response: z.strictObject({
    sides: z.array(z.strictObject({ patient: patientShape, filed: filedCounts })).length(2),
    /** Labels of questions that the two were asked and answered differently. */
    contradictions: z.array(z.string()),
  }),
});

export const mergePatients = endpoint({
  name: 'patient-merge.merge',
  method: 'POST',
  path: '/api/patient-merges',
  access: permission('patients.merge'),
  summary:
    'Two patients are one person: everything of the other is found under the survivor from now on. Can be undone',
  body: z.strictObject({
    merge_id: newId,
    survivor_id: id,
    survivor_version: version,
    merged_id: id,
    merged_version: version,
    /** Fields in which the other is right. */
    take: z.array(mergeField).max(7).default([]),
    /** Needed where the birth dates differ. */
    reason: z.string().trim().max(500).default(''),
  }),
  response: z.strictObject({
    merge: mergeShape,
    contradictions: z.array(z.string()),
    reassessed: z.array(reassessed),
  }),
});

export const undoPatientMerge = endpoint({
  name: 'patient-merge.undo',
  method: 'POST',
  path: '/api/patient-merges/:merge_id/undo',
  access: permission('patients.merge'),
  summary: 'They were two people after all: each gets back what was filed under it',
  params: z.strictObject({ merge_id: id }),
  response: z.strictObject({
    merge: mergeShape,
    /** Whether fields taken over were given back; no, where somebody has changed the patient since. */
    fields_given_back: z.boolean(),
    reassessed: z.array(reassessed),
  }),
});

export const listPatientMerges = endpoint({
  name: 'patient-merge.list',
  method: 'GET',
  path: '/api/patients/:patient_id/merges',
  access: permission('patients.read'),
  summary: 'The merges that this patient was part of, undone ones too, newest first',
  params: z.strictObject({ patient_id: id }),
  response: z.strictObject({ merges: z.array(mergeShape) }),
});
