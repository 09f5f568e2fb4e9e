import { createHash } from 'node:crypto';
import type { addPhonePhoto, openPhone, readPhoneTask } from '@stipple/contract/photo-phones';
import { problem, type Problem } from '@stipple/contract/problems';
import { findIndication } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { photoViews, photoViewsFor } from '@stipple/engine/photo-views';
import { withPracticeScope, type Actor, type Scope } from '@stipple/record';
import { listPhotoRows, readPhotoRow } from '@stipple/record/photos/photo';
import { holdPhotoPhone, openPhotoPhone, type PhotoPhoneRow } from '@stipple/record/photos/photo-phone';
import { readSessionViews } from '@stipple/record/photos/session-patient';
import { findPractice } from '@stipple/record/practice/practice';
import { Temporal } from 'temporal-polyfill';
import { secretHash, splitCarried } from '../access/patient-session.ts';
import { dayInZone, instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { carried, newSecret } from '../identity/carried-secret.ts';
import { addPhotoToRecord } from '../photos/add-photo.ts';
import { givePhoneCookie, phoneBrowserOf } from './phone-browser.ts';

/** Time for a set of photos. `default` */
const MINUTES_OPEN = 30;

/** Uses the link up. Whatever is wrong with it, the answer is the same. */
export async function openPhoneCommand(
  { deps, now, request, reply }: PublicContext,
  { body: { link } }: InputOf<typeof openPhone>,
): Answer<typeof openPhone> {
  const digest = createHash('sha256').update(link).digest('base64url');
  if (!deps.limits.take('open-link', request.ip) || !deps.limits.take('link', digest))
    return fail(problem('too-many-tries', 'This link was tried too often just now.'));
  const parts = splitCarried(link);
  if (parts === null) return fail(unusable());
  const { practice_id } = parts;
  const actor: Actor = { kind: 'job', actor_id: 'open-photo-phone', practice_id, role: null };
  const browser_secret = newSecret();
  const ends_at = instantText(now.add({ minutes: MINUTES_OPEN }));
  const opened = await withPracticeScope(deps.db, actor, async (scope): Promise<Result<true, Problem>> => {
    const phone = await holdPhotoPhone(scope, secretHash(parts.secret));
    if (phone === null || !mayOpen(phone, now)) return fail(unusable());
    const { phone_id, patient_id } = phone;
    await openPhotoPhone(scope, { phone_id, browser_hash: secretHash(browser_secret), at: instantText(now), ends_at });
    scope.audit({
      action: 'photo-phones.open',
      subject_kind: 'photo-phone',
      subject_id: phone_id,
      patient_id,
      detail: {},
    });
    return ok(true);
  });
  if (!opened.ok) return opened;
  givePhoneCookie(deps, reply, carried(practice_id, browser_secret), MINUTES_OPEN * 60);
  return ok({ ends_at });
}

/** What to take, and nothing of the patient. */
export async function readPhoneTaskCommand({ deps, request }: PublicContext): Answer<typeof readPhoneTask> {
  const browser = await phoneBrowserOf(deps, request);
  if (!browser.ok) return browser;
  const { phone, actor } = browser.value;
  return withPracticeScope(deps.db, actor, async (scope) => {
    const views = await viewsOf(scope, phone);
    const rows = await listPhotoRows(scope, phone.patient_id);
    const taken = rows.filter((row) => row.entered_in_error === null && row.session_id === phone.session_id);
    const { ends_at, by_name: paired_by } = phone;
    const shown = views.map(({ code, name, instruction }) => ({
      view: code,
      name,
      instruction,
      taken: taken.filter(({ view, taken_at }) => view === code && taken_at >= phone.created_at).length,
    }));
    return ok({ ends_at: ends_at ?? phone.expires_at, paired_by, views: shown });
  });
}

/** The photo goes where the pairing said; the phone chooses neither patient nor session. Sent again, it is the same one. */
export async function addPhonePhotoCommand(
  { deps, request, now }: PublicContext,
  { body }: InputOf<typeof addPhonePhoto>,
): Answer<typeof addPhonePhoto> {
  const browser = await phoneBrowserOf(deps, request);
  if (!browser.ok) return browser;
  const { phone, actor } = browser.value;
  const { patient_id, session_id, indication, staff_id, by_name: taken_by, phone_id } = phone;
  return withPracticeScope(deps.db, actor, async (scope) => {
    const practice = await findPractice(scope);
    if (practice === null) return fail(unusable());
    const today = dayInZone(now, practice.time_zone);
    const photo = { ...body, patient_id, session_id, indication, staff_id, taken_by, source: 'paired-phone' as const };
    const added = await addPhotoToRecord(scope, now, today, photo);
    if (!added.ok) return added;
    const { photo_id, view, sha256 } = body;
    if (!added.value) return sameAsBefore(await readPhotoRow(scope, photo_id), patient_id, sha256, view);
    const detail = { view, session_id, source: 'paired-phone', phone_id };
    scope.audit({ action: 'photos.add', subject_kind: 'photo', subject_id: photo_id, patient_id, detail });
    return ok({ photo_id, view });
  });
}

function sameAsBefore(
  before: Awaited<ReturnType<typeof readPhotoRow>>,
  patient_id: string,
  sha256: string,
  view: string,
): Result<{ photo_id: string; view: string }, Problem> {
  const isSame = before?.patient_id === patient_id && before.sha256 === sha256 && before.view === view;
  if (before !== null && isSame) return ok({ photo_id: before.photo_id, view });
  return fail(problem('id-already-used', 'There is another photo with this identifier.'));
}

async function viewsOf(scope: Scope, phone: PhotoPhoneRow) {
  const session = phone.session_id === null ? null : await readSessionViews(scope, phone.session_id);
  const indication = phone.indication ?? session?.indication ?? null;
  const zones = session?.zones ?? [];
  const wished = zones.length > 0 ? zones : ((indication === null ? null : findIndication(indication))?.zones ?? []);
  return wished.length > 0 ? photoViewsFor(wished) : photoViews.filter(({ code }) => code.startsWith('face-'));
}

function mayOpen({ opened_at, closed_at, expires_at }: PhotoPhoneRow, now: Temporal.Instant): boolean {
  return opened_at === null && closed_at === null && Temporal.Instant.compare(expires_at, now) > 0;
}

function unusable(): Problem {
  return problem('link-unusable', 'This link was used, has run out or was closed.');
}
