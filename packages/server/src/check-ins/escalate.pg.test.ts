import {
  closeInboxItem,
  giveBackInboxItem,
  readInbox,
  readInboxItem,
  takeInboxItem,
} from '@stipple/contract/check-ins';
import { changeInboxSettings } from '@stipple/contract/inbox-settings';
import { withdrawStaff } from '@stipple/contract/practice';
import { withPracticeScope } from '@stipple/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openMail } from '../mail/open-mail.ts';
import { sendMessage } from '../messages/send-message.ts';
import { enterPatient } from '../testing/course.ts';
import { jobTray } from '../testing/job-tray.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { openPostOffice, type PostOffice } from '../testing/post-office.ts';
import { escalateInbox } from './escalate.ts';
import { usualInboxSettings } from './inbox-settings.ts';
import { raiseItem } from './raise-item.ts';

const START = '2026-11-20T09:00:00Z';

let server: TestServer;
let post: PostOffice;
let owner: Caller;
let assistant: Caller;
let patient_id: string;
const tray = jobTray();
beforeAll(async () => {
  post = await openPostOffice();
  const mail = openMail({ smtp_url: post.url, from: 'Practice <desk@practice.example>' }, 3_000);
  server = await openTestServer({ now: START, origin: 'https://practice.example', deps: { mail, jobs: tray.jobs } });
  owner = await server.signedInAs('owner');
  assistant = await server.signedInAs('assistant', { display_name: 'Ben Assistant' });
  patient_id = await enterPatient(owner, { given_name: 'Nora', family_name: 'Secretname' });
});
afterAll(async () => {
  await server.close();
  await post.close();
});
/** Each test begins with an empty inbox, and nobody has written to anybody. */
beforeEach(async () => {
  await server.database.owner.query(
    "update inbox_item set closed_at = now(), closed_by = 'test' where closed_at is null",
  );
  server.clock.set(START);
  tray.waiting.length = 0;
  post.letters.length = 0;
  post.behave('takes');
});

const room = () => ({
  db: server.deps.db,
  mail: server.deps.mail,
  clock: () => server.clock.now(),
  jobs: tray.jobs,
  config: server.deps.config,
});
const escalate = () => escalateInbox(room(), server.practice.practice_id);

/** Works on the queue as the jobs do; gives how many asked to be tried again. */
async function workOff(): Promise<number> {
  let again = 0;
  for (const job of tray.waiting.splice(0))
    if (job.name === 'message') await sendMessage(room(), job.practice_id, job.message_id).catch(() => (again += 1));
  return again;
}

const raise = (urgency: 'emergency' | 'same-day' = 'same-day') =>
  withPracticeScope(server.deps.db, server.practice.actor, (scope) =>
    raiseItem(scope, server.clock.now(), { kind: 'link-locked', patient_id, urgency, title: 'Secret words' }),
  );

const escalationsOf = async (item_id: string) => {
  const { item } = await owner.get(readInboxItem, { params: { item_id } });
  return item.escalations.map(({ step, sent_to, state, fault }) => ({ step, sent_to, state, fault }));
};

describe('an item that is not answered in its time', () => {
  it('presses its owner, and half an hour later the practice, each once', async () => {
    const item_id = await raise();
    await assistant.get(takeInboxItem, { params: { item_id }, body: { version: 1 } });
    server.clock.advance({ hours: 4 });
    await escalate();
    expect(tray.waiting, 'not before its time has passed').toEqual([]);
    server.clock.advance({ seconds: 1 });
    await escalate();
    await escalate();
    await workOff();
    await escalate();
    await workOff();
    expect(post.letters).toHaveLength(1);
    expect(post.letters[0]).toContain(`To: ${assistant.staff.email}`);
    server.clock.advance({ minutes: 30 });
    await escalate();
    await workOff();
    await escalate();
    await workOff();
    expect(post.letters).toHaveLength(2);
    expect(post.letters[1]).toContain(`To: ${owner.staff.email}`);
    const sent = { state: 'sent', fault: '' };
    expect(await escalationsOf(item_id)).toEqual([
      { step: 'owner', sent_to: assistant.staff.email, ...sent },
      { step: 'practice', sent_to: owner.staff.email, ...sent },
    ]);
    server.clock.advance({ days: 30 });
    await escalate();
    expect(tray.waiting, 'nobody is pressed again').toEqual([]);
  });

  it('is mailed as a link, and with nothing about the patient', async () => {
    const item_id = await raise();
    server.clock.advance({ hours: 5 });
    await escalate();
    await workOff();
    const words = (post.letters[0] ?? '').replaceAll('=\r\n', '').replaceAll('=3D', '=');
    expect(words).toContain(`https://practice.example/inbox?item=${item_id}`);
    expect(words).not.toMatch(/Nora|Secret|link-locked|same-day/i);
    expect(words).not.toContain(patient_id);
  });

  it('of nobody presses the practice at once, at the addresses that it named', async () => {
    const settings = {
      ...usualInboxSettings,
      closed_days: [],
      escalation: { on: true, addresses: ['duty@example.org', 'nobody@example.org'], wait_minutes: 30 },
    };
    await owner.get(changeInboxSettings, { body: { version: 0, settings } });
    const item_id = await raise('emergency');
    server.clock.advance({ minutes: 16 });
    await escalate();
    await workOff();
    expect(await escalationsOf(item_id)).toEqual([
      { step: 'practice', sent_to: 'duty@example.org', state: 'sent', fault: '' },
      { step: 'practice', sent_to: 'nobody@example.org', state: 'failed', fault: 'mail-refused' },
    ]);
  });

  it('goes to the practice at once when its owner’s mailbox refuses, or its owner has left', async () => {
    const nobody = await server.signedInAs('assistant');
    await server.database.owner.query('update staff_member set email = $2 where staff_id = $1', [
      nobody.staff.staff_id,
      'nobody.there@example.org',
    ]);
    const refused = await raise();
    await nobody.get(takeInboxItem, { params: { item_id: refused }, body: { version: 1 } });
    server.clock.advance({ hours: 5 });
    await escalate();
    await workOff();
    await escalate();
    await workOff();
    expect((await escalationsOf(refused)).map(({ step, fault }) => `${step} ${fault}`)).toEqual([
      'owner mail-refused',
      'practice ',
      'practice mail-refused',
    ]);
    server.clock.set(START);
    const left = await raise();
    await nobody.get(takeInboxItem, { params: { item_id: left }, body: { version: 1 } });
    await owner.get(withdrawStaff, { params: { staff_id: nobody.staff.staff_id }, body: { version: 1 } });
    server.clock.advance({ hours: 5 });
    await escalate();
    expect((await escalationsOf(left)).map(({ step }) => step)).toEqual(['practice', 'practice']);
  });

  it('presses nobody once it is closed, even where the mail was already written', async () => {
    const item_id = await raise();
    server.clock.advance({ hours: 5 });
    await escalate();
    await owner.get(closeInboxItem, { params: { item_id }, body: { version: 1, note: 'Called' } });
    await workOff();
    expect(post.letters).toEqual([]);
    expect((await escalationsOf(item_id)).map(({ state }) => state)).toEqual(['not-needed', 'not-needed']);
  });

  it('that was given back is nobody’s, and presses the practice', async () => {
    const item_id = await raise();
    await assistant.get(takeInboxItem, { params: { item_id }, body: { version: 1 } });
    await assistant.get(giveBackInboxItem, { params: { item_id }, body: { version: 2 } });
    server.clock.advance({ hours: 5 });
    await escalate();
    expect((await escalationsOf(item_id)).map(({ step }) => step)).toEqual(['practice', 'practice']);
  });
});

describe('a mail that is cut off while it leaves', () => {
  it('is never sent twice: that nobody knows is visible, and the practice is pressed instead', async () => {
    const item_id = await raise();
    await assistant.get(takeInboxItem, { params: { item_id }, body: { version: 1 } });
    server.clock.advance({ hours: 5 });
    await escalate();
    post.behave('hangs-up');
    expect(await workOff()).toBe(0);
    post.behave('takes');
    expect((await escalationsOf(item_id))[0]).toMatchObject({ step: 'owner', state: 'unsure', fault: 'cut-off' });
    await escalate();
    await workOff();
    const toOwner = post.letters.filter((letter) => letter.includes(`To: ${assistant.staff.email}`));
    expect(toOwner).toHaveLength(1);
    expect((await escalationsOf(item_id))[1]).toMatchObject({ step: 'practice', state: 'sent' });
  });

  it('by the death of its sender is found by the next round', async () => {
    const item_id = await raise();
    server.clock.advance({ hours: 5 });
    await escalate();
    const [job] = tray.waiting.splice(0);
    if (job?.name !== 'message') throw new Error('no message was written');
    post.behave('stays-silent');
    const dead = sendMessage(room(), job.practice_id, job.message_id);
    await expect.poll(() => post.letters.length, { timeout: 20_000 }).toBe(1);
    post.behave('takes');
    await sendMessage(room(), job.practice_id, job.message_id);
    server.clock.advance({ minutes: 11 });
    await escalate();
    expect((await escalationsOf(item_id))[0]).toMatchObject({ state: 'unsure', fault: 'cut-off' });
    await workOff();
    await dead;
    expect(post.letters.filter((letter) => letter.includes('duty@example.org'))).toHaveLength(1);
  });

  it('before it could leave is asked for again', async () => {
    const item_id = await raise();
    server.clock.advance({ hours: 5 });
    await escalate();
    tray.waiting.length = 0;
    server.clock.advance({ minutes: 11 });
    await escalate();
    await workOff();
    expect((await escalationsOf(item_id)).map(({ state }) => state)).toContain('sent');
  });
});

describe('escalation', () => {
  it('can be switched off', async () => {
    const escalation = { on: false, addresses: [], wait_minutes: 30 };
    await owner.get(changeInboxSettings, {
      body: { version: 1, settings: { ...usualInboxSettings, closed_days: [], escalation } },
    });
    await raise('emergency');
    server.clock.advance({ days: 2 });
    await escalate();
    expect(tray.waiting).toEqual([]);
    expect(await owner.get(readInbox)).toMatchObject({ escalates: false });
  });

  it('does not reach into another practice', async () => {
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    await escalateInbox(room(), stranger.staff.practice_id);
    expect(tray.waiting).toEqual([]);
  });

  it('is refused two times at the same address, and hours that overlap', async () => {
    const hours = [
      { weekday: 1, from: '09:00', until: '12:00' },
      { weekday: 1, from: '11:00', until: '10:00' },
      { weekday: 1, from: '11:00', until: '13:00' },
    ];
    const escalation = { on: true, addresses: ['a@example.org', 'A@example.org'], wait_minutes: 30 };
    const settings = { ...usualInboxSettings, closed_days: [], hours, escalation };
    const refused = await owner.refused(changeInboxSettings, { body: { version: 2, settings } });
    expect(refused.errors.map(({ field }) => field)).toEqual([
      'hours.1.until',
      'hours.2.from',
      'escalation.addresses.1',
    ]);
  });
});
