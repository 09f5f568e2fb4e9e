import { createHash } from 'node:crypto';
import { signConsent, prepareConsent, withdrawPhotoUse } from '@stipple/contract/consents';
import type { ResponseOf } from '@stipple/contract/endpoint';
import * as photos from '@stipple/contract/photos';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { agreeUsualPlan, enterPatient } from '../testing/course.ts';
import { claimingPng, drawnJpeg, smallHeic } from '../testing/drawn-picture.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { plantSession } from '../testing/plant-session.ts';

let server: TestServer;
let physician: Caller;
let assistant: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner');
  assistant = await server.signedInAs('assistant', { display_name: 'Ina Assistant' });
});
afterAll(() => server.close());

type Photo = ResponseOf<typeof photos.addPhoto>;
let seed = 100;

const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

function send(caller: Caller, bytes: Buffer, sha256 = hash(bytes)) {
  return caller.raw({
    method: 'PUT',
    url: `/api/photo-files/${sha256}`,
    payload: bytes,
    headers: { 'content-type': 'image/jpeg' },
  });
}

function details(sha256: string) {
  return {
    photo_id: newUuidV7(),
    sha256,
    view: 'face-front',
    taken_at: '2026-11-20T08:55:00Z',
    make_up: false,
    capture: null,
    session_id: null,
    indication: null,
    source: 'camera' as const,
  };
}

type Details = ReturnType<typeof details>;

/** A picture that nobody sent before, stored and put into the record. */
async function add(
  patient_id: string,
  wish: Partial<Omit<Details, 'session_id' | 'indication'>> & { session_id?: string | null; indication?: string } = {},
): Promise<Photo> {
  seed += 1;
  const bytes = await drawnJpeg({ seed, camera: true });
  expect((await send(assistant, bytes)).statusCode).toBe(200);
  return assistant.get(photos.addPhoto, { params: { patient_id }, body: { ...details(hash(bytes)), ...wish } });
}

async function auditOf(subject_id: string): Promise<readonly string[]> {
  const { rows } = await server.database.owner.query<{ action: string }>(
    'select action from audit_event where subject_id = $1 order by at, audit_id',
    [subject_id],
  );
  return rows.map(({ action }) => action);
}

describe('sending the bytes', () => {
  it('stores them under their hash, and sending them again is the same', async () => {
    const bytes = await drawnJpeg({ camera: true });
    const first = await send(assistant, bytes);
    expect(first.json()).toMatchObject({ sha256: hash(bytes), media_type: 'image/jpeg', width: 320, height: 240 });
    expect((await send(assistant, bytes)).json()).toEqual(first.json());
    const { rows } = await server.database.owner.query('select camera from photo_file where content_sha256 = $1', [
      createHash('sha256').update(bytes).digest(),
    ]);
    expect(rows).toMatchObject([{ camera: { make: 'Drawn', has_position: true } }]);
    expect(await auditOf(hash(bytes))).toEqual(['photos.store-file']);
  });

  it('twice at the same time is once', async () => {
    const bytes = await drawnJpeg({ seed: 9 });
    const answers = await Promise.all([send(assistant, bytes), send(physician, bytes), send(assistant, bytes)]);
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([200, 200, 200]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(await auditOf(hash(bytes))).toEqual(['photos.store-file']);
  });

  it('takes HEIC', async () => {
    expect((await send(assistant, smallHeic())).json()).toMatchObject({ media_type: 'image/heic', width: 96 });
  });

  it('refuses what was changed on its way, what is no picture and what would fill the memory', async () => {
    const bytes = await drawnJpeg({ seed: 7 });
    const changed = await send(assistant, bytes, hash(Buffer.from('else')));
    expect(changed.json()).toMatchObject({ code: 'photo-refused', status: 422 });
    expect((await send(assistant, Buffer.from('no picture'))).json()).toMatchObject({ code: 'photo-refused' });
    expect((await send(assistant, Buffer.alloc(0))).json()).toMatchObject({ code: 'photo-refused' });
    expect((await send(assistant, await claimingPng(50_000, 50_000))).json()).toMatchObject({ code: 'photo-refused' });
    expect((await send(assistant, bytes, 'no-hash')).json()).toMatchObject({ code: 'invalid-request' });
  });

  it('refuses more than the setting allows', async () => {
    const small = await openTestServer({
      deps: { config: { ...server.deps.config, photo_max_bytes: 2000 } },
    });
    const caller = await small.signedInAs('assistant');
    const answer = await send(caller, Buffer.alloc(3000));
    expect(answer.json()).toMatchObject({ code: 'too-large' });
    await small.close();
  });

  it('is for who may write photos', async () => {
    const bytes = await drawnJpeg({ seed: 8 });
    expect((await send(server.nobody, bytes)).statusCode).toBe(401);
    expect((await send(await server.signedInAs('front-desk'), bytes)).statusCode).toBe(403);
    const elsewhere = { method: 'PUT' as const, url: `/api/photo-files/${hash(bytes)}`, payload: bytes };
    const foreign = { origin: 'https://elsewhere.example', 'content-type': 'image/jpeg' };
    expect((await assistant.raw({ ...elsewhere, headers: foreign })).json()).toMatchObject({ code: 'wrong-origin' });
  });

  it('nothing else takes anything but JSON', async () => {
    const answer = await assistant.raw({
      method: 'POST',
      url: '/api/patients',
      payload: await drawnJpeg(),
      headers: { 'content-type': 'image/jpeg' },
    });
    expect(answer.statusCode).toBe(415);
  });
});

describe('a photo in the record', () => {
  it('says what it shows, who took it and what was measured, and is there once', async () => {
    const patient_id = await enterPatient(physician);
    const bytes = await drawnJpeg({ seed: 20 });
    await send(assistant, bytes);
    const body = details(hash(bytes));
    const key = newUuidV7();
    const sent = { params: { patient_id }, body, key };
    const photo = await assistant.get(photos.addPhoto, sent);
    expect(await assistant.get(photos.addPhoto, sent)).toEqual(photo);
    expect(photo).toMatchObject({
      view: 'face-front',
      taken_by: 'Ina Assistant',
      make_up: false,
      is_baseline: true,
      days_since_session: null,
      capture: { pose: null, sharpness: { method: 'whole-photo' } },
    });
    const list = await physician.get(photos.listPhotos, { params: { patient_id } });
    expect(list.photos.map(({ photo_id }) => photo_id)).toEqual([photo.photo_id]);
    expect(await auditOf(body.photo_id)).toEqual(['photos.add']);
    const again = await assistant.refused(photos.addPhoto, { params: { patient_id }, body });
    expect(again.code).toBe('id-already-used');
  });

  it('keeps what the device measured', async () => {
    const capture = {
      width_px: 1000,
      height_px: 800,
      sharpness: { value: 0.5, method: 'eye-band' as const },
      exposure: { region: 'face' as const, mean: 0.5, contrast: 0.4, clipped_dark: 0, clipped_bright: 0 },
      light: { region: 'face' as const, left_right: 0, top_bottom: 0.1 },
      pose: { yaw_deg: 1, pitch_deg: 2, roll_deg: 3, inter_ocular_px: 200, face_scale_px: 205 },
    };
    const patient_id = await enterPatient(physician);
    seed += 1;
    const bytes = await drawnJpeg({ seed });
    await send(assistant, bytes);
    const body = { ...details(hash(bytes)), capture };
    expect((await assistant.get(photos.addPhoto, { params: { patient_id }, body })).capture).toEqual(capture);
  });

  it('needs its bytes, a known view, a session of the patient and a time that has been', async () => {
    const patient_id = await enterPatient(physician);
    const bytes = await drawnJpeg({ seed: 21 });
    const body = details(hash(bytes));
    const refused = async (more: object): Promise<string> =>
      (await assistant.refused(photos.addPhoto, { params: { patient_id }, body: { ...body, ...more } })).code;
    expect(await refused({})).toBe('not-found');
    await send(assistant, bytes);
    expect(await refused({ view: 'elbow-inside' })).toBe('unknown-code');
    expect(await refused({ zone: 'moon' })).toBe('unknown-code');
    expect(await refused({ session_id: newUuidV7() })).toBe('not-found');
    expect(await refused({ taken_at: '2026-11-20T10:00:00Z' })).toBe('invalid-request');
  });

  it('entered in error is struck through, shown no more and no baseline any more', async () => {
    const patient_id = await enterPatient(physician);
    const wrong = await add(patient_id, { taken_at: '2026-11-19T09:00:00Z' });
    const right = await add(patient_id);
    const params = { photo_id: wrong.photo_id };
    const body = { reason: 'another patient' };
    const struck = await assistant.get(photos.photoEnteredInError, { params, body });
    expect(struck).toMatchObject({ entered_in_error: { reason: 'another patient', by: 'Ina Assistant' }, links: null });
    expect((await assistant.refused(photos.photoEnteredInError, { params, body })).code).toBe('wrong-state');
    expect((await assistant.refused(photos.linkPhoto, { params, body: { purpose: 'record' } })).code).toBe(
      'wrong-state',
    );
    expect((await assistant.raw({ method: 'GET', url: wrong.links?.display ?? '' })).statusCode).toBe(409);
    const list = await assistant.get(photos.listPhotos, { params: { patient_id } });
    expect(list.photos.map(({ photo_id, is_baseline }) => [photo_id, is_baseline])).toEqual([
      [right.photo_id, true],
      [wrong.photo_id, false],
    ]);
  });
});

describe('the views of a set', () => {
  it('come in order, with the photo to match, what was taken and what was left out', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    const { practice_id } = server.practice;
    const { plan_id } = plan;
    const day = '2026-11-20';
    const session_id = await plantSession(server.database.owner, {
      practice_id,
      patient_id,
      plan_id,
      day,
      signed: false,
    });
    const before = await add(patient_id, { taken_at: '2026-11-01T09:00:00Z' });
    const taken = await add(patient_id, { session_id });
    const skip = {
      skip_id: newUuidV7(),
      session_id,
      indication: null,
      view: 'face-oblique-left',
      reason: 'plaster on the cheek',
    };
    await assistant.get(photos.skipPhotoView, { params: { patient_id }, body: skip });
    const set = await assistant.get(photos.readPhotoSet, { params: { patient_id }, query: { session_id } });
    expect(set.indication).toBe('acne-scars-rolling-boxcar');
    expect(set.views.map(({ view }) => view)).toEqual([
      'face-front',
      'face-oblique-left',
      'face-oblique-right',
      'face-profile-left',
      'face-profile-right',
    ]);
    const [front, left] = set.views;
    expect(front).toMatchObject({ baseline: { photo_id: before.photo_id }, skipped: null, sign_off: 'default' });
    expect(front?.taken.map(({ photo_id }) => photo_id)).toEqual([taken.photo_id]);
    expect(left).toMatchObject({ baseline: null, taken: [], skipped: { reason: 'plaster on the cheek' } });
  });

  it('are those of an indication without a session', async () => {
    const patient_id = await enterPatient(physician);
    const query = { indication: 'hair-androgenetic' };
    const set = await assistant.get(photos.readPhotoSet, { params: { patient_id }, query });
    expect(set.views.map(({ view }) => view)).toEqual(['scalp-front', 'scalp-top', 'scalp-back']);
    const unknown = { params: { patient_id }, query: { indication: 'nothing' } };
    expect((await assistant.refused(photos.readPhotoSet, unknown)).code).toBe('unknown-code');
  });

  it('are compared with the photo that was marked last', async () => {
    const patient_id = await enterPatient(physician);
    const first = await add(patient_id, { taken_at: '2026-11-01T09:00:00Z' });
    const second = await add(patient_id);
    const params = { photo_id: second.photo_id };
    const marked = await assistant.get(photos.markBaseline, { params, body: { mark_id: newUuidV7() } });
    expect(marked.is_baseline).toBe(true);
    const { photos: list } = await assistant.get(photos.listPhotos, { params: { patient_id } });
    expect(list.find(({ photo_id }) => photo_id === first.photo_id)?.is_baseline).toBe(false);
  });
});

describe('looking at a photo', () => {
  it('goes through a link that runs out, carries no metadata, and is noted', async () => {
    const patient_id = await enterPatient(physician);
    const photo = await add(patient_id);
    const { thumbnail, display } = photo.links ?? { thumbnail: '', display: '' };
    const [small, large] = [
      await assistant.raw({ method: 'GET', url: thumbnail }),
      await assistant.raw({ method: 'GET', url: display }),
    ];
    expect([small.statusCode, large.statusCode]).toEqual([200, 200]);
    expect(large.headers).toMatchObject({ 'content-type': 'image/jpeg', 'cache-control': 'no-store' });
    expect((await sharp(large.rawPayload).metadata()).exif).toBeUndefined();
    expect(await auditOf(photo.photo_id)).toEqual(['photos.add', 'photos.view', 'photos.view']);
    server.clock.advance({ minutes: 11 });
    expect((await assistant.raw({ method: 'GET', url: display })).json()).toMatchObject({ code: 'link-unusable' });
    server.clock.set('2026-11-20T09:00:00Z');
  });

  it('works for nobody else, not signed out, not another person, not another practice', async () => {
    const photo = await add(await enterPatient(physician));
    const url = photo.links?.display ?? '';
    expect((await server.nobody.raw({ method: 'GET', url })).statusCode).toBe(401);
    expect((await physician.raw({ method: 'GET', url })).statusCode).toBe(404);
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.raw({ method: 'GET', url })).statusCode).toBe(404);
    const changed = `${url.slice(0, -2)}${url.endsWith('AA') ? 'BB' : 'AA'}`;
    expect((await assistant.raw({ method: 'GET', url: changed })).statusCode).toBe(404);
    expect(url).not.toContain(photo.photo_id.replaceAll('-', ''));
  });

  it('gives the original byte for byte, for the record', async () => {
    const patient_id = await enterPatient(physician);
    const bytes = await drawnJpeg({ seed: 30, camera: true });
    await send(assistant, bytes);
    const body = details(hash(bytes));
    await assistant.get(photos.addPhoto, { params: { patient_id }, body });
    const params = { photo_id: body.photo_id };
    const { url } = await assistant.get(photos.linkPhoto, { params, body: { purpose: 'record' } });
    const answer = await assistant.raw({ method: 'GET', url });
    expect(answer.rawPayload.equals(bytes)).toBe(true);
    expect(await auditOf(body.photo_id)).toEqual(['photos.add', 'photos.link', 'photos.download']);
  });

  it('says that the store does not answer', async () => {
    const photo = await add(await enterPatient(physician));
    const { rows } = await server.database.owner.query<{ hash: string }>(
      `select encode(f.display_sha256, 'hex') as hash from photo p
         join photo_file f on f.practice_id = p.practice_id and f.content_sha256 = p.content_sha256 where p.photo_id = $1`,
      [photo.photo_id],
    );
    expect((await server.deps.photos.get(server.practice.practice_id, rows[0]?.hash ?? '')).ok).toBe(true);
    expect((await server.deps.photos.get(newUuidV7(), rows[0]?.hash ?? '')).ok).toBe(false);
  });
});

describe('what the patient agreed to', () => {
  const signature = { kind: 'typed', name: 'Nora Example' } as const;
  async function consented(photo_use: { for_record: boolean; for_teaching: boolean; for_publication: boolean }) {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    const params = { plan_id: plan.plan_id };
    const { text_version, risk_lines } = await physician.get(prepareConsent, { params });
    const body = { consent_id: newUuidV7(), text_version, risk_lines, signature, photo_use };
    const { consent_id } = await physician.get(signConsent, { params, body });
    return { patient_id, consent_id };
  }

  it('is shown: never asked, agreed, refused', async () => {
    const stranger = await enterPatient(physician);
    const asked = await consented({ for_record: true, for_teaching: true, for_publication: false });
    const use = async (patient_id: string) =>
      (await assistant.get(photos.listPhotos, { params: { patient_id } })).photo_use;
    expect(await use(stranger)).toEqual({ for_record: null, for_teaching: null, for_publication: null });
    expect(await use(asked.patient_id)).toEqual({ for_record: true, for_teaching: true, for_publication: false });
  });

  it('to no photos at all keeps new ones out', async () => {
    const { patient_id } = await consented({ for_record: false, for_teaching: false, for_publication: false });
    const bytes = await drawnJpeg({ seed: 40 });
    await send(assistant, bytes);
    const sent = { params: { patient_id }, body: details(hash(bytes)) };
    expect((await assistant.refused(photos.addPhoto, sent)).code).toBe('photo-use-refused');
  });

  it('opens teaching and publication one by one, without metadata, and taking it back closes them at once', async () => {
    const { patient_id, consent_id } = await consented({
      for_record: true,
      for_teaching: true,
      for_publication: false,
    });
    const { photo_id } = await add(patient_id);
    const link = { params: { photo_id }, body: { purpose: 'teaching' as const } };
    const { url } = await assistant.get(photos.linkPhoto, link);
    const copy = await assistant.raw({ method: 'GET', url });
    expect((await sharp(copy.rawPayload).metadata()).exif).toBeUndefined();
    const publication = { params: { photo_id }, body: { purpose: 'publication' as const } };
    expect((await assistant.refused(photos.linkPhoto, publication)).code).toBe('photo-use-refused');
    const withdrawal = { params: { consent_id }, body: { purpose: 'for_teaching' as const, reason: 'no more' } };
    await assistant.get(withdrawPhotoUse, withdrawal);
    expect((await assistant.raw({ method: 'GET', url })).json()).toMatchObject({ code: 'photo-use-refused' });
    expect((await assistant.refused(photos.linkPhoto, link)).code).toBe('photo-use-refused');
    const never = await add(await enterPatient(physician));
    const unasked = { params: { photo_id: never.photo_id }, body: { purpose: 'teaching' as const } };
    expect((await assistant.refused(photos.linkPhoto, unasked)).code).toBe('photo-use-refused');
  });
});

describe('a pair of photos', () => {
  it('is judged by the server from what is recorded, and the judgement is kept', async () => {
    const { patient_id, plan } = await agreeUsualPlan(physician);
    const before = await add(patient_id, { taken_at: '2026-11-01T09:00:00Z' });
    const { practice_id } = server.practice;
    await plantSession(server.database.owner, { practice_id, patient_id, plan_id: plan.plan_id, day: '2026-11-17' });
    const after = await add(patient_id);
    expect(after.days_since_session).toBe(3);
    const body = { pair_id: newUuidV7(), before_photo_id: before.photo_id, after_photo_id: after.photo_id };
    const sent = { params: { patient_id }, body: { ...body, registration: null } };
    const pair = await assistant.get(photos.pairPhotos, sent);
    expect(pair.comparability).toMatchObject({
      in_swelling_window: true,
      is_poor: true,
      may_be_evidence: false,
      window_days: 7,
      unknown: ['pose', 'scale'],
    });
    const { pairs } = await assistant.get(photos.listPairs, { params: { patient_id } });
    expect(pairs).toMatchObject([{ pair_id: pair.pair_id, comparability: pair.comparability }]);
    await assistant.get(photos.photoEnteredInError, {
      params: { photo_id: after.photo_id },
      body: { reason: 'blurred' },
    });
    expect((await assistant.get(photos.listPairs, { params: { patient_id } })).pairs).toEqual([]);
  });

  it('has the earlier photo first, and both of one patient', async () => {
    const [patient_id, another] = [await enterPatient(physician), await enterPatient(physician)];
    const early = await add(patient_id, { taken_at: '2026-11-01T09:00:00Z' });
    const late = await add(patient_id);
    const foreign = await add(another);
    const refused = async (before_photo_id: string, after_photo_id: string): Promise<string> => {
      const body = { pair_id: newUuidV7(), before_photo_id, after_photo_id, registration: null };
      return (await assistant.refused(photos.pairPhotos, { params: { patient_id }, body })).code;
    };
    expect(await refused(late.photo_id, early.photo_id)).toBe('wrong-state');
    expect(await refused(early.photo_id, early.photo_id)).toBe('wrong-state');
    expect(await refused(early.photo_id, foreign.photo_id)).toBe('not-found');
  });
});

describe('another practice', () => {
  it('finds neither photo, nor file, nor pair', async () => {
    const patient_id = await enterPatient(physician);
    const photo = await add(patient_id);
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const params = { photo_id: photo.photo_id };
    const theirs = await enterPatient(stranger);
    const codes = [
      await stranger.refused(photos.listPhotos, { params: { patient_id } }),
      await stranger.refused(photos.readPhotoSet, { params: { patient_id } }),
      await stranger.refused(photos.markBaseline, { params, body: { mark_id: newUuidV7() } }),
      await stranger.refused(photos.photoEnteredInError, { params, body: { reason: 'none of mine' } }),
      await stranger.refused(photos.linkPhoto, { params, body: { purpose: 'record' } }),
      await stranger.refused(photos.listPairs, { params: { patient_id } }),
      await stranger.refused(photos.addPhoto, { params: { patient_id: theirs }, body: details(photo.sha256) }),
    ].map(({ code }) => code);
    expect(new Set(codes)).toEqual(new Set(['not-found']));
  });

  it('cannot read the tables either', async () => {
    await add(await enterPatient(physician));
    const tables = ['photo', 'photo_file', 'photo_pair', 'photo_skip', 'photo_baseline', 'photo_phone', 'photo_rating'];
    for (const table of tables) {
      const { rows } = await server.database.db.pool.query(`select from ${table}`);
      expect(rows, table).toEqual([]);
    }
  });
});
