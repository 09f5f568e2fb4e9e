import { createPatientLink, revokePatientLink } from '@stipple/contract/aftercare';
import { listCheckInPhotos, MOST_CHECK_IN_PHOTOS } from '@stipple/contract/check-in-photos';
import { answerCheckIn, openLink } from '@stipple/contract/portal';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRateLimits } from '../http/rate-limits.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { hashOf } from '../photo-store/photo-store.ts';
import { drawnJpeg, drawnSideways } from '../testing/drawn-picture.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';

const START = '2026-11-20T09:00:00Z';
const NEXT_DAY = '2026-11-21T12:00:00Z';
const ORIGIN = 'https://stipple.example';
const quiet = { groups: {}, note: '' };

let server: TestServer;
let physician: Caller;
let stranger: Caller;
beforeAll(async () => {
  const limits = openRateLimits(() => server.clock.now().epochMilliseconds);
  server = await openTestServer({ now: START, origin: ORIGIN, deps: { limits } });
  physician = await server.signedInAs('practitioner');
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
});
afterAll(() => server.close());

type Sent = { readonly phone: Caller; readonly check_in_id: string; readonly link_id: string };

/** A patient's phone that has just sent the first check-in. */
async function phoneWithCheckIn(): Promise<Sent> {
  server.clock.set(START);
  const { session } = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
  const params = { session_id: session.session_id };
  const link_id = newUuidV7();
  const { url } = await physician.get(createPatientLink, { params, body: { link_id, send_by_mail: false } });
  const body = { link: url.replace(`${ORIGIN}/p/`, ''), birth_date: '1990-05-05' };
  const opened = await server.nobody.call(openLink, { body });
  const phone = server.withCookies(cookiesOf(opened.raw));
  server.clock.set(NEXT_DAY);
  const check_in_id = newUuidV7();
  await phone.get(answerCheckIn, { body: { check_in_id, for_day: 1, answers: quiet } });
  return { phone, check_in_id, link_id };
}

const put = (caller: Caller, check_in_id: string, bytes: Buffer, sha256 = hashOf(bytes)) =>
  caller.raw({
    method: 'PUT',
    url: `/portal-api/check-ins/${check_in_id}/photos/${sha256}`,
    headers: { 'content-type': 'image/jpeg' },
    payload: bytes,
  });
const codeOf = (reply: { body: string }): unknown => (JSON.parse(reply.body) as { code?: unknown }).code;
const photosOf = async (check_in_id: string) =>
  (await physician.get(listCheckInPhotos, { params: { check_in_id } })).photos;

describe('a photo with a check-in', () => {
  it('reaches the practice upright, without a word of what the camera wrote', async () => {
    const { phone, check_in_id } = await phoneWithCheckIn();
    const camera = await drawnJpeg({ width: 640, height: 480, camera: true });
    expect((await sharp(camera).metadata()).exif).toBeDefined();
    expect((await put(phone, check_in_id, camera)).statusCode).toBe(200);
    expect((await put(phone, check_in_id, await drawnSideways({ width: 300, height: 200, seed: 2 }))).statusCode).toBe(
      200,
    );
    const [first, second] = await photosOf(check_in_id);
    expect(first).toMatchObject({ width: 640, height: 480 });
    expect(second).toMatchObject({ width: 200, height: 300 });
    for (const url of [first?.display ?? '', first?.thumbnail ?? '']) {
      const { rawPayload } = await physician.raw({ method: 'GET', url });
      const { exif, iptc, xmp, icc } = await sharp(rawPayload).metadata();
      expect([exif, iptc, xmp, icc]).toEqual([undefined, undefined, undefined, undefined]);
    }
    const { rows } = await server.database.owner.query<{ kept: string }>(
      `select encode(display_sha256, 'hex') as kept from check_in_photo where check_in_id = $1`,
      [check_in_id],
    );
    expect(rows.map(({ kept }) => kept)).not.toContain(hashOf(camera));
    expect((await server.deps.photos.get(server.practice.actor.practice_id, hashOf(camera))).ok).toBe(false);
  });

  it('sent twice is one photo, and there are never more than three', async () => {
    const { phone, check_in_id } = await phoneWithCheckIn();
    const photos = await Promise.all([1, 2, 3, 4].map((seed) => drawnJpeg({ seed })));
    const [one] = photos;
    if (one === undefined) throw new Error('nothing was drawn');
    await Promise.all([put(phone, check_in_id, one), put(phone, check_in_id, one)]);
    expect((await put(phone, check_in_id, one)).statusCode).toBe(200);
    expect(await photosOf(check_in_id)).toHaveLength(1);
    const codes: number[] = [];
    for (const photo of photos) codes.push((await put(phone, check_in_id, photo)).statusCode);
    expect(codes).toEqual([200, 200, 200, 409]);
    expect(await photosOf(check_in_id)).toHaveLength(MOST_CHECK_IN_PHOTOS);
  });

  it('is refused with its reason when it is no whole picture', async () => {
    const { phone, check_in_id } = await phoneWithCheckIn();
    const whole = await drawnJpeg({ seed: 9 });
    const refused = [
      await put(phone, check_in_id, Buffer.from('no picture')),
      await put(phone, check_in_id, whole.subarray(0, whole.length / 2)),
      await put(phone, check_in_id, whole, 'a'.repeat(64)),
      await put(phone, check_in_id, Buffer.alloc(0)),
    ];
    expect(refused.map(codeOf)).toEqual(Array.from({ length: 4 }, () => 'photo-refused'));
    expect(await photosOf(check_in_id)).toEqual([]);
  });

  it('goes to no check-in but one’s own, and nowhere once the link is closed', async () => {
    const mine = await phoneWithCheckIn();
    const other = await phoneWithCheckIn();
    const photo = await drawnJpeg({ seed: 5 });
    expect((await put(mine.phone, other.check_in_id, photo)).statusCode).toBe(404);
    expect((await put(mine.phone, newUuidV7(), photo)).statusCode).toBe(404);
    expect((await put(server.nobody, mine.check_in_id, photo)).statusCode).toBe(401);
    expect((await put(physician, mine.check_in_id, photo)).statusCode).toBe(401);
    await physician.get(revokePatientLink, { params: { link_id: mine.link_id }, body: {} });
    expect((await put(mine.phone, mine.check_in_id, photo)).statusCode).toBe(401);
    expect(await photosOf(mine.check_in_id)).toEqual([]);
  });

  it('is shown to nobody without the chart, and not to another practice', async () => {
    const { phone, check_in_id } = await phoneWithCheckIn();
    await put(phone, check_in_id, await drawnJpeg({ seed: 6 }));
    const [photo] = await photosOf(check_in_id);
    const url = photo?.display ?? '';
    expect((await physician.raw({ method: 'GET', url })).headers['content-type']).toBe('image/jpeg');
    expect((await phone.raw({ method: 'GET', url })).statusCode).toBe(401);
    expect((await stranger.raw({ method: 'GET', url })).statusCode).toBe(404);
    expect((await stranger.refused(listCheckInPhotos, { params: { check_in_id } })).code).toBe('not-found');
    const { rows } = await server.database.owner.query<{ action: string }>(
      `select action from audit_event where subject_id = $1 and action like '%photo%' order by at`,
      [check_in_id],
    );
    expect(new Set(rows.map(({ action }) => action))).toEqual(
      new Set(['portal.add-check-in-photo', 'check-in-photos.list', 'check-in-photos.view']),
    );
  });
});
