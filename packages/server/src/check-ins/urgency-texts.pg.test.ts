import { createPatientLink } from '@stipple/contract/aftercare';
import { listCheckIns, readInbox } from '@stipple/contract/check-ins';
import { changeInboxSettings } from '@stipple/contract/inbox-settings';
import { answerCheckIn, openLink } from '@stipple/contract/portal';
import { changePractice, readPractice } from '@stipple/contract/practice';
import { approveUrgencyTexts, readUrgencyTexts } from '@stipple/contract/urgency-texts';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';
import { usualInboxSettings } from './inbox-settings.ts';

const START = '2026-11-20T09:00:00Z';

let server: TestServer;
let owner: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: START, origin: 'https://stipple.example' });
  owner = await server.signedInAs('owner', { display_name: 'Dr Olga Owner' });
});
afterAll(() => server.close());
beforeEach(() => server.clock.set(START));

async function sorting(on: boolean, emergency_number: string): Promise<void> {
  const { name, country, time_zone, settings, version } = await owner.get(readPractice);
  const modules = { ...settings.modules, check_in_sorting: on };
  await owner.get(changePractice, {
    body: { version, name, country, time_zone, emergency_number, settings: { ...settings, modules } },
  });
}

/** A day after a session: what a patient with pus is told, and what stands in the inbox and the chart. */
async function reported(signs: Readonly<Record<string, readonly string[]>> = { 'new-signs': ['pus'] }) {
  server.clock.set(START);
  const { session, patient_id } = await signedVisit(owner, '2026-11-20T10:00:00.000Z');
  const params = { session_id: session.session_id };
  const { url } = await owner.get(createPatientLink, { params, body: { link_id: newUuidV7(), send_by_mail: false } });
  const link = url.slice(url.lastIndexOf('/') + 1);
  const opened = await server.nobody.call(openLink, { body: { link, birth_date: '1990-05-05' } });
  const phone = server.withCookies(cookiesOf(opened.raw));
  server.clock.set('2026-11-21T12:00:00Z');
  const ticked = (group: string) => (signs[group] === undefined ? { none: true as const } : { yes: [...signs[group]] });
  const groups = Object.fromEntries(['right-now', 'new-signs', 'usual-course'].map((group) => [group, ticked(group)]));
  const body = { check_in_id: newUuidV7(), for_day: 1, answers: { groups, note: '' } };
  const sent = await phone.get(answerCheckIn, { body });
  const { check_ins } = await owner.get(listCheckIns, { params: { patient_id } });
  const item = (await owner.get(readInbox)).items.find((one) => one.patient_id === patient_id);
  return { sent, check_in: check_ins[0], item };
}

describe('the words after a check-in', () => {
  it('are the proposed ones until the practice approves them, with the emergency number of its country', async () => {
    await sorting(true, '144');
    const { sent, check_in } = await reported();
    expect(sent.text).toContain('call the emergency number (144)');
    expect(check_in).toMatchObject({ text_shown: sent.text, text_version: null });
    const { version, approved_by, groups } = await owner.get(readUrgencyTexts);
    expect([version, approved_by]).toEqual([0, null]);
    expect(groups.find(({ code }) => code === 'right-now')?.signs.every(({ urgency }) => urgency === 'emergency')).toBe(
      true,
    );
    expect(await owner.get(readInbox)).toMatchObject({ texts_approved: false });
  });

  it('are those of the practice once approved, and each check-in keeps which version it showed', async () => {
    const { proposed } = await owner.get(readUrgencyTexts);
    const words = 'Please call us today, in any case. In danger call {{emergency_number}}.';
    const approved = await owner.get(approveUrgencyTexts, {
      body: { version: 0, texts: { ...proposed, 'same-day': words } },
    });
    expect(approved).toMatchObject({ version: 1, approved_by: 'Dr Olga Owner', licence: 'physician' });
    const first = await reported();
    expect(first.check_in).toMatchObject({
      text_shown: 'Please call us today, in any case. In danger call 144.',
      text_version: 1,
    });
    expect((await reported()).sent.text, 'the same for everybody').toBe(first.sent.text);
    const stale = await owner.refused(approveUrgencyTexts, { body: { version: 0, texts: proposed } });
    expect(stale).toMatchObject({ code: 'stale-version', current: { version: 1 } });
    const again = await owner.get(approveUrgencyTexts, { body: { version: 1, texts: proposed } });
    expect(again.earlier.map(({ version, texts }) => `${version} ${texts['same-day']}`)).toEqual([`1 ${words}`]);
  });

  it('cannot do without the emergency number where somebody may be in danger', async () => {
    const { proposed, version } = await owner.get(readUrgencyTexts);
    const texts = { ...proposed, emergency: 'Please come to see us now, whatever it is.' };
    const refused = await owner.refused(approveUrgencyTexts, { body: { version, texts } });
    expect(refused.errors.map(({ field, fault }) => `${field} ${fault}`)).toEqual([
      'texts.emergency does not hold {{emergency_number}}',
    ]);
  });

  it('are only ever added to', async () => {
    await expect(
      server.deps.db.pool.query("update urgency_text set texts = '{}'"),
      'the login of the server may not',
    ).rejects.toThrow(/permission denied/);
  });
});

describe('with the sorting switched off', () => {
  it('a report comes as to read, whatever it says, and the patient has one text for all', async () => {
    await sorting(false, '144');
    const calm = await reported({});
    const alarming = await reported({ 'right-now': ['breathing-trouble'] });
    for (const { sent, check_in, item } of [calm, alarming]) {
      expect(sent.urgency).toBe('to-read');
      expect(sent.text).toBe(calm.sent.text);
      expect(sent.text).toContain('call the emergency number (144) now');
      expect(check_in).toMatchObject({ urgency: 'to-read', reasons: [{ code: 'not-sorted', sources: [] }] });
      expect(item).toMatchObject({ urgency: 'to-read', answer_by: '2026-11-21T14:00:00Z', closed_at: null });
    }
    expect(await owner.get(readInbox)).toMatchObject({ is_sorted: false });
    await sorting(true, '144');
  });
});

describe('the time to an answer', () => {
  it('goes by the hours that the practice entered', async () => {
    const hours = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '09:00', until: '17:00' }));
    const settings = { ...usualInboxSettings, closed_days: ['2026-11-23'], hours };
    await owner.get(changeInboxSettings, { body: { version: 0, settings } });
    const { item } = await reported();
    expect(item, 'Saturday noon: Monday is closed, so Tuesday at 13:00').toMatchObject({
      urgency: 'same-day',
      answer_by: '2026-11-24T12:00:00Z',
    });
    const urgent = await reported({ 'right-now': ['breathing-trouble'] });
    expect(urgent.item).toMatchObject({ urgency: 'emergency', answer_by: '2026-11-21T12:15:00Z' });
  });
});
