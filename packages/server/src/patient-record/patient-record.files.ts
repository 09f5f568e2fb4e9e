import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { listPersonCheckInPhotos } from '@stipple/record/export/check-in-photos';
import { readPersonTables } from '@stipple/record/export/person-rows';
import { readPersonRow, type PatientRow } from '@stipple/record/patients/read-patient';
import type { PhotoRow } from '@stipple/record/photos/photo-row';
import { z } from 'zod';
import { instantText } from '../access/practice-facts.ts';
import { drawDocument } from '../documents/draw-document.ts';
import { bindFile, type BoundFile, type FileAnswer } from '../http/bind-file.ts';
import type { StaffContext } from '../http/contexts.ts';
import { readChartOfPerson } from './chart-of-person.ts';
import { recordInWords } from './record-in-words.ts';
import { zipped, type ZipFile } from './zip.ts';

const access = { kind: 'permission', permission: 'chart.read' } as const;
const params = z.strictObject({ patient_id: z.uuid() });
type OfPatient = z.output<typeof params>;

/**
 * One person's record, for that person: on paper, for another program, or both with the pictures in one file. Each copy is
 * noted as one.
 */
export const patientRecordFiles: readonly BoundFile[] = [
  bindFile(
    { name: 'patient-record.print', path: '/api/patients/:patient_id/record.pdf', access, params },
    (context, of) => copy(context, of, 'pdf'),
  ),
  bindFile(
    { name: 'patient-record.data', path: '/api/patients/:patient_id/record.json', access, params },
    (context, of) => copy(context, of, 'json'),
  ),
  bindFile(
    { name: 'patient-record.all', path: '/api/patients/:patient_id/record.zip', access, params },
    (context, of) => copy(context, of, 'zip'),
  ),
];

type Form = 'pdf' | 'json' | 'zip';

const TYPE: Readonly<Record<Form, string>> = {
  pdf: 'application/pdf',
  json: 'application/json',
  zip: 'application/zip',
};

async function copy(
  context: StaffContext,
  { patient_id }: OfPatient,
  form: Form,
): Promise<Result<FileAnswer, Problem>> {
  const { scope, now } = context;
  const patient = await readPersonRow(scope, patient_id);
  if (patient === null) return fail(problem('not-found', 'This practice has no such patient.'));
  const made = await bytesOf(context, patient, form);
  if (!made.ok) return made;
  scope.audit({
    action: 'patients.export-record',
    subject_kind: 'patient',
    subject_id: patient.patient_id,
    patient_id: patient.patient_id,
    detail: { form },
  });
  const day = instantText(now).slice(0, 10);
  return ok({ content_type: TYPE[form], filename: `patient-record-${day}.${form}`, bytes: made.value });
}

async function bytesOf(context: StaffContext, patient: PatientRow, form: Form): Promise<Result<Uint8Array, Problem>> {
  if (form === 'json') return ok(await dataOf(context, patient));
  const { scope, practice, now } = context;
  const chart = await readChartOfPerson(scope, patient.patient_id);
  const paper = await drawDocument(recordInWords({ practice, patient, chart, made_at: instantText(now) }));
  if (form === 'pdf') return ok(paper);
  const sent = await checkInPictures(scope, patient.patient_id);
  const pictures = await picturesOf(context, [...chart.photos.flatMap(pictureOfChart), ...sent]);
  if (!pictures.ok) return pictures;
  const data = await dataOf(context, patient);
  return ok(zipped([{ path: 'record.pdf', bytes: paper }, { path: 'record.json', bytes: data }, ...pictures.value]));
}

/** Rows as the record has them, for another program; `docs/operations/export.md` says what the columns hold. */
async function dataOf({ scope, practice, now }: StaffContext, patient: PatientRow): Promise<Uint8Array> {
  const tables = await readPersonTables(scope, patient.patient_id);
  const about = { format: 'stipple-patient-record-1', practice: practice.name, exported_at: instantText(now) };
  return Buffer.from(`${JSON.stringify({ ...about, patient_id: patient.patient_id, tables }, null, 2)}\n`);
}

type Picture = { readonly path: string; readonly sha256: string };

/** As it is shown, without what the camera wrote into it. One that was entered in error is left out. */
function pictureOfChart({ display_sha256, taken_at, view, photo_id, entered_in_error }: PhotoRow): readonly Picture[] {
  const path = `photos/${taken_at.slice(0, 10)}-${view}-${photo_id.slice(-8)}.jpg`;
  return entered_in_error === null ? [{ path, sha256: display_sha256 }] : [];
}

/** What the patient sent with a check-in. */
async function checkInPictures(scope: StaffContext['scope'], patient_id: string): Promise<readonly Picture[]> {
  const rows = await listPersonCheckInPhotos(scope, patient_id);
  return rows.map(({ photo_id, received_at, display_sha256 }) => ({
    path: `photos/${received_at.slice(0, 10)}-check-in-${photo_id.slice(-8)}.jpg`,
    sha256: display_sha256,
  }));
}

async function picturesOf(
  { deps, practice }: StaffContext,
  pictures: readonly Picture[],
): Promise<Result<readonly ZipFile[], Problem>> {
  const files: ZipFile[] = [];
  for (const { path, sha256 } of pictures) {
    const bytes = await deps.photos.get(practice.practice_id, sha256);
    if (!bytes.ok) return bytes;
    files.push({ path, bytes: bytes.value });
  }
  return ok(files);
}
