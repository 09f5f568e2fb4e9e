import { registrationShape } from '@stipple/contract/photo-measures';
import { pairShape, type listPairs, type pairPhotos } from '@stipple/contract/photos';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { comparePhotos, type Comparability } from '@stipple/imaging/comparability';
import { scaleOf } from '@stipple/imaging/registration';
import { personRows } from '@stipple/record/patient-merge/same-person';
import { readPhotoRow } from '@stipple/record/photos/photo';
import { insertPhotoPair, listPhotoPairs, type PhotoPairRow } from '@stipple/record/photos/photo-pair';
import type { z } from 'zod';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { noSuchPhoto, presentPhoto, type PhotoOnTheWire } from './present-photo.ts';

type PairOnTheWire = z.output<typeof pairShape>;

/** Judged here from what is recorded of both photos; the device's own judgement is not asked for. */
export async function pairPhotosCommand(
  context: StaffContext,
  { params: { patient_id }, body }: InputOf<typeof pairPhotos>,
): Answer<typeof pairPhotos> {
  const { scope, actor, now, practice } = context;
  if (!practice.modules.photo_measurement)
    return fail(problem('switched-off', 'Photos are not measured in this practice, so no pair is judged.'));
  const [one, other] = [
    await readPhotoRow(scope, body.before_photo_id),
    await readPhotoRow(scope, body.after_photo_id),
  ];
  if (one === null || other === null) return fail(noSuchPhoto());
  const person = await personRows(scope, patient_id);
  if (!person.includes(one.patient_id) || !person.includes(other.patient_id)) return fail(noSuchPhoto());
  const [before, after] = [presentPhoto(context, one), presentPhoto(context, other)];
  if (before.entered_in_error !== null || after.entered_in_error !== null)
    return fail(problem('wrong-state', 'One of these photos was entered in error.'));
  if (one.photo_id === other.photo_id || before.taken_at > after.taken_at)
    return fail(problem('wrong-state', 'The first photo of a pair is the earlier one.'));
  const judged = judge(before, after, body.registration);
  const pair: PhotoPairRow = {
    ...body,
    patient_id,
    comparability: judged,
    score: judged.score,
    may_be_evidence: judged.may_be_evidence,
    by_name: actor.display_name,
    at: instantText(now),
  };
  if (!(await insertPhotoPair(scope, { ...pair, staff_id: actor.staff_id })))
    return fail(problem('id-already-used', 'There is a pair with this identifier.'));
  const { score, may_be_evidence } = judged;
  const detail = { before: body.before_photo_id, after: body.after_photo_id, score, may_be_evidence };
  scope.audit({ action: 'photos.pair', subject_kind: 'photo-pair', subject_id: body.pair_id, patient_id, detail });
  return ok(presentPair(pair));
}

export async function listPairsCommand(
  { scope }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listPairs>,
): Answer<typeof listPairs> {
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const rows = await listPhotoPairs(scope, patient_id);
  scope.audit({ action: 'photos.list-pairs', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  return ok({ pairs: rows.map(presentPair) });
}

/** A registration counts by how well the photos lie on each other and how much larger one had to be made. */
function judge(
  before: PhotoOnTheWire,
  after: PhotoOnTheWire,
  registration: z.output<typeof registrationShape> | null,
): PairOnTheWire['comparability'] {
  const alignment =
    registration === null
      ? null
      : { correlation: registration.correlation, scale: sizeOf(registration, before, after) };
  return presentJudgement(comparePhotos(before, after, alignment));
}

/** In parts of each photo's own size, because the copies may have different ones. */
function sizeOf(
  { transform }: z.output<typeof registrationShape>,
  before: PhotoOnTheWire,
  after: PhotoOnTheWire,
): number {
  const longer = (photo: PhotoOnTheWire): number => Math.max(photo.display_width, photo.display_height);
  return (scaleOf(transform) * longer(after)) / longer(before) || 1;
}

function presentJudgement({ window, parts, unknown, ...rest }: Comparability): PairOnTheWire['comparability'] {
  return {
    ...rest,
    unknown: [...unknown],
    parts: parts.map((part) => ({
      ...part,
      reasons: part.reasons.map(({ code, numbers }) => ({ code, numbers: { ...numbers } })),
    })),
    window_days: window.days,
  };
}

function presentPair({ score: _score, may_be_evidence: _evidence, by_name, ...pair }: PhotoPairRow): PairOnTheWire {
  const { comparability, registration } = pair;
  return {
    ...pair,
    registration: registrationShape.nullable().parse(registration),
    comparability: pairShape.shape.comparability.parse(comparability),
    by: by_name,
  };
}
