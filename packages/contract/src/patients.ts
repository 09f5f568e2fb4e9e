import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, id, instant, newId, shortText, version } from './wire.ts';

const patientFields = {
  given_name: shortText,
  family_name: shortText,
  birth_date: clinicalDay,
  phone: z.string().trim().max(60),
  email: z.union([z.email().max(200), z.literal('')]),
  /** How the person wishes to be called or spoken of, if they said. */
  called: z.string().trim().max(100),
  notes: z.string().trim().max(2000),
};

export const patientShape = z.strictObject({ patient_id: id, ...patientFields, version, created_at: instant });

export const createPatient = endpoint({
  name: 'patients.create',
  method: 'POST',
  path: '/api/patients',
  access: permission('patients.write'),
  summary: 'Enter a new patient',
  body: z.strictObject({ patient_id: newId, ...patientFields }),
  response: patientShape,
});

export const findPatients = endpoint({
  name: 'patients.find',
  method: 'GET',
  path: '/api/patients',
  access: permission('patients.read'),
  summary:
    'Find patients by name, birth date or phone; tolerates accents and typing errors. Without a text: the latest opened',
  query: z.strictObject({ text: z.string().trim().max(100).default('') }),
  response: z.strictObject({
    patients: z.array(
      z.strictObject({
        patient_id: id,
        given_name: z.string(),
        family_name: z.string(),
        called: z.string(),
        birth_date: clinicalDay,
        age: z.int(),
        phone: z.string(),
        /** Names under which the person was entered before and found as well. */
        other_names: z.array(z.string()),
      }),
    ),
  }),
});

export const readPatient = endpoint({
  name: 'patients.read',
  method: 'GET',
  path: '/api/patients/:patient_id',
  access: permission('patients.read'),
  summary: 'Name, birth date and contact of one patient',
  params: z.strictObject({ patient_id: id }),
  response: patientShape,
});

export const changePatient = endpoint({
  name: 'patients.change',
  method: 'PUT',
  path: '/api/patients/:patient_id',
  access: permission('patients.write'),
  summary: 'Correct name, birth date or contact',
  params: z.strictObject({ patient_id: id }),
  body: z.strictObject({ version, ...patientFields }),
  response: patientShape,
});
