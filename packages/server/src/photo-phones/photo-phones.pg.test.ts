import { createHash } from 'node:crypto';
import * as phones from '@stipple/contract/photo-phones';
import { listPhotos } from '@stipple/contract/photos';
import { withdrawStaff } from '@stipple/contract/practice';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { drawnJpeg } from '../testing/drawn-picture.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let owner: Caller;
let assistant: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z', origin: 'https://practice.example' });
  owner = await server.signedInAs('owner');
  assistant = await server.signedInAs('assistant', { display_name: 'Ina Assistant' });
});
afterAll(() => server.close());

async function paired(by: Caller = assistant, patient_id: string | null = null) {
  const whose = patient_id ?? (await enterPatient(owner));
  const body = { phone_id: newUuidV7(), session_id: null, indication: 'acne-scars-rolling-boxcar' };
  const { url } = await by.get(phones.pairPhone, { params: { patient_id: whose }, body });
  return { patient_id: whose, phone_id: body.phone_id, url, link: url.split('/').at(-1) ?? '' };
}

/** The phone's browser after it opened the link. */
async function opened(link: string): Promise<Caller> {
  const reply = await server.nobody.call(phones.openPhone, { body: { link } });
  if (!reply.ok) throw new Error(`the link was refused: ${reply.problem.code}`);
  return server.withCookies(cookiesOf(reply.raw));
}

async function sentPhoto(phone: Caller, seed: number) {
  const bytes = await drawnJpeg({ seed });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const stored = await phone.raw({ method: 'PUT', url: `/portal-api/photos/files/${sha256}`, payload: bytes });
  const taken_at = '2026-11-20T09:00:00Z';
  const body = { photo_id: newUuidV7(), sha256, view: 'face-front', taken_at, make_up: null, capture: null };
  return { stored, body };
}

describe('a paired phone', () => {
  it('sends photos into the record of the patient it was paired for, in the name of who paired it', async () => {
    const { patient_id, link, url } = await paired();
    expect(url).toMatch(/^https:\/\/practice\.example\/photos\//);
    const phone = await opened(link);
    const task = await phone.get(phones.readPhoneTask);
    expect(task.paired_by).toBe('Ina Assistant');
    expect(task.views.map(({ view }) => view)).toContain('face-front');
    expect(JSON.stringify(task)).not.toContain('Nora');
    const { stored, body } = await sentPhoto(phone, 1);
    expect(stored.statusCode).toBe(200);
    expect(await phone.get(phones.addPhonePhoto, { body })).toEqual({ photo_id: body.photo_id, view: 'face-front' });
    expect(await phone.get(phones.addPhonePhoto, { body })).toEqual({ photo_id: body.photo_id, view: 'face-front' });
    const { photos } = await assistant.get(listPhotos, { params: { patient_id } });
    expect(photos).toMatchObject([{ photo_id: body.photo_id, source: 'paired-phone', taken_by: 'Ina Assistant' }]);
    const after = await phone.get(phones.readPhoneTask);
    expect(after.views.find(({ view }) => view === 'face-front')?.taken).toBe(1);
  });

  it('opens its link once, and only for some minutes', async () => {
    const { link } = await paired();
    await opened(link);
    expect((await server.nobody.refused(phones.openPhone, { body: { link } })).code).toBe('link-unusable');
    const late = await paired();
    server.clock.advance({ minutes: 6 });
    expect((await server.nobody.refused(phones.openPhone, { body: { link: late.link } })).code).toBe('link-unusable');
    expect((await server.nobody.refused(phones.openPhone, { body: { link: 'nonsense' } })).code).toBe('link-unusable');
  });

  it('is shut out when its time is over, when it is closed, and when who paired it has left', async () => {
    const over = await opened((await paired()).link);
    server.clock.advance({ minutes: 31 });
    expect((await over.refused(phones.readPhoneTask)).code).toBe('not-signed-in');
    const { link, phone_id } = await paired();
    const closed = await opened(link);
    await assistant.get(phones.closePhone, { params: { phone_id } });
    expect((await sentPhoto(closed, 2)).stored.statusCode).toBe(401);
    const leaver = await server.signedInAs('assistant');
    const orphan = await opened((await paired(leaver)).link);
    await owner.get(withdrawStaff, { params: { staff_id: leaver.staff.staff_id }, body: { version: 1 } });
    expect((await orphan.refused(phones.readPhoneTask)).code).toBe('not-signed-in');
  });

  it('reaches nothing else', async () => {
    const phone = await opened((await paired()).link);
    const { stored, body } = await sentPhoto(phone, 3);
    expect(stored.statusCode).toBe(200);
    expect((await phone.raw({ method: 'GET', url: '/api/patients' })).statusCode).toBe(401);
    expect((await server.nobody.refused(phones.addPhonePhoto, { body })).code).toBe('not-signed-in');
    expect((await sentPhoto(server.nobody, 4)).stored.statusCode).toBe(401);
  });

  it('needs an https address', async () => {
    const plain = await openTestServer({ now: '2026-11-20T09:00:00Z' });
    const caller = await plain.signedInAs('practitioner');
    const patient_id = await enterPatient(caller);
    const body = { phone_id: newUuidV7(), session_id: null, indication: null };
    expect((await caller.refused(phones.pairPhone, { params: { patient_id }, body })).code).toBe('no-https-origin');
    await plain.close();
  });
});
