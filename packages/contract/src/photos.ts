import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { captureShape, registrationShape } from './photo-measures.ts';
import { entryCode, id, instant, newId } from './wire.ts';

export const photoHash = z.string().regex(/^[0-9a-f]{64}$/, 'is not a SHA-256 in hexadecimal');
const reason = z.string().trim().min(3, 'says too little').max(300);

/** Addresses that work for some minutes, for the person who was given them. Not for keeping. */
const photoLinks = z.strictObject({ thumbnail: z.string(), display: z.string(), expires_at: instant });

export const photoShape = z.strictObject({
  photo_id: id,
  patient_id: id,
  session_id: id.nullable(),
  indication: z.string().nullable(),
  zone: z.string().nullable(),
  view: z.string(),
  taken_at: instant,
  taken_by: z.string(),
  /** Null: nobody said. */
  make_up: z.boolean().nullable(),
  source: z.enum(['camera', 'upload', 'paired-phone']),
  /** As the device measured it; where it did not, as the server did, without landmarks. */
  capture: captureShape,
  sha256: photoHash,
  media_type: z.string(),
  bytes: z.int(),
  /** Turned upright. */
  width: z.int(),
  height: z.int(),
  /** Size of the copy that screens show. */
  display_width: z.int(),
  display_height: z.int(),
  is_baseline: z.boolean(),
  /** Days since the last session that had begun when it was taken; null where there was none. */
  days_since_session: z.int().nullable(),
  entered_in_error: z.strictObject({ reason: z.string(), by: z.string(), at: instant }).nullable(),
  /** Null for a photo that was entered in error: it is shown no more. */
  links: photoLinks.nullable(),
});

/** What the patient agreed to, as it stands today: null was never asked. */
export const photoUseNow = z.strictObject({
  for_record: z.boolean().nullable(),
  for_teaching: z.boolean().nullable(),
  for_publication: z.boolean().nullable(),
});

const ofPatient = z.strictObject({ patient_id: id });
const ofPhoto = z.strictObject({ photo_id: id });

/** The bytes themselves are sent first: `PUT /api/photo-files/<SHA-256>` with the picture as the body. */
export const photoFilePath = '/api/photo-files/:sha256';

/** What storing a file answers. Storing the same bytes again answers the same. */
export const storedPhotoFile = z.strictObject({
  sha256: photoHash,
  media_type: z.string(),
  bytes: z.int(),
  width: z.int(),
  height: z.int(),
});

/** What is said of a photo whose bytes are stored. */
export const photoDetails = z.strictObject({
  photo_id: newId,
  sha256: photoHash,
  view: entryCode,
  taken_at: instant,
  make_up: z.boolean().nullable(),
  zone: entryCode.nullable().default(null),
  /** Null: the server measures the photo itself, without landmarks. */
  capture: captureShape.nullable(),
});

export const addPhoto = endpoint({
  name: 'photos.add',
  method: 'POST',
  path: '/api/patients/:patient_id/photos',
  access: permission('photos.write'),
  summary: 'Put a photo into the record whose bytes were stored before; refused where the patient refused photographs',
  params: ofPatient,
  body: photoDetails.extend({
    session_id: id.nullable(),
    indication: entryCode.nullable(),
    source: z.enum(['camera', 'upload']),
  }),
  response: photoShape,
});

export const listPhotos = endpoint({
  name: 'photos.list',
  method: 'GET',
  path: '/api/patients/:patient_id/photos',
  access: permission('chart.read'),
  summary:
    'Photos of this patient, newest first, with links that work for some minutes, and what the patient agreed to',
  params: ofPatient,
  response: z.strictObject({ photos: z.array(photoShape), photo_use: photoUseNow }),
});

const skippedView = z.strictObject({ skip_id: id, reason: z.string(), by: z.string(), at: instant });

export const readPhotoSet = endpoint({
  name: 'photos.read-set',
  method: 'GET',
  path: '/api/patients/:patient_id/photo-set',
  access: permission('chart.read'),
  summary:
    'The views to take, in order, with the photo to match, what was taken for this session and what was left out',
  params: ofPatient,
  query: z.strictObject({ session_id: id.optional(), indication: entryCode.optional() }),
  response: z.strictObject({
    session_id: id.nullable(),
    indication: z.string().nullable(),
    photo_use: photoUseNow,
    views: z.array(
      z.strictObject({
        view: z.string(),
        name: z.string(),
        instruction: z.string(),
        pose: z.strictObject({ yaw_deg: z.number(), pitch_deg: z.number() }).nullable(),
        sign_off: z.enum(['published', 'default', 'assumption']),
        baseline: photoShape.nullable(),
        taken: z.array(photoShape),
        skipped: skippedView.nullable(),
      }),
    ),
  }),
});

export const skipPhotoView = endpoint({
  name: 'photos.skip-view',
  method: 'POST',
  path: '/api/patients/:patient_id/photo-skips',
  access: permission('photos.write'),
  summary: 'Leave a view out, with a reason',
  params: ofPatient,
  body: z.strictObject({
    skip_id: newId,
    session_id: id.nullable(),
    indication: entryCode.nullable(),
    view: entryCode,
    reason,
  }),
  response: skippedView,
});

export const markBaseline = endpoint({
  name: 'photos.mark-baseline',
  method: 'POST',
  path: '/api/photos/:photo_id/baseline',
  access: permission('photos.write'),
  summary: 'Compare later photos of this view with this one from now on',
  params: ofPhoto,
  body: z.strictObject({ mark_id: newId }),
  response: photoShape,
});

export const photoEnteredInError = endpoint({
  name: 'photos.entered-in-error',
  method: 'POST',
  path: '/api/photos/:photo_id/entered-in-error',
  access: permission('photos.write'),
  summary: 'Strike a photo through: it stays in the record and is shown no more',
  params: ofPhoto,
  body: z.strictObject({ reason }),
  response: photoShape,
});

export const linkPhoto = endpoint({
  name: 'photos.link',
  method: 'POST',
  path: '/api/photos/:photo_id/links',
  access: permission('chart.read'),
  summary:
    'A link that works for some minutes: to the original for the record, or to a copy without metadata for teaching or publication where the patient agreed',
  params: ofPhoto,
  body: z.strictObject({ purpose: z.enum(['record', 'teaching', 'publication']) }),
  response: z.strictObject({ url: z.string(), expires_at: instant }),
});

export const pairShape = z.strictObject({
  pair_id: id,
  patient_id: id,
  before_photo_id: id,
  after_photo_id: id,
  registration: registrationShape.nullable(),
  /** As judged when the pair was made. */
  comparability: z.strictObject({
    score: z.int(),
    parts: z.array(
      z.strictObject({
        part: z.string(),
        state: z.enum(['good', 'fair', 'poor', 'unknown']),
        score: z.number().nullable(),
        reasons: z.array(z.strictObject({ code: z.string(), numbers: z.record(z.string(), z.number()) })),
      }),
    ),
    is_poor: z.boolean(),
    in_swelling_window: z.boolean(),
    may_be_evidence: z.boolean(),
    unknown: z.array(z.string()),
    window_days: z.int(),
  }),
  by: z.string(),
  at: instant,
});

export const pairPhotos = endpoint({
  name: 'photos.pair',
  method: 'POST',
  path: '/api/patients/:patient_id/photo-pairs',
  access: permission('photos.write'),
  summary:
    'Hold two photos against each other; the server judges whether they may be evidence, and keeps the judgement',
  params: ofPatient,
  body: z.strictObject({
    pair_id: newId,
    before_photo_id: id,
    after_photo_id: id,
    /** How the device laid the later photo on the earlier one, in pixels of the display copies. */
    registration: registrationShape.nullable(),
  }),
  response: pairShape,
});

export const listPairs = endpoint({
  name: 'photos.list-pairs',
  method: 'GET',
  path: '/api/patients/:patient_id/photo-pairs',
  access: permission('chart.read'),
  summary: 'Pairs of photos of this patient, newest first, with their comparability as judged then',
  params: ofPatient,
  response: z.strictObject({ pairs: z.array(pairShape) }),
});
