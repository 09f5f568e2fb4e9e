import { createPatientLink } from '@stipple/contract/aftercare';
import { listUnheard, readInbox, readInboxItem } from '@stipple/contract/check-ins';
import { listMessages, noteMessageReturned, sendReply, startReply } from '@stipple/contract/messages';
import { changePatient, readPatient } from '@stipple/contract/patients';
import { openLink } from '@stipple/contract/portal';
import { listPortalMessages } from '@stipple/contract/portal-messages';
import { listReplyTexts, publishReplyText, saveReplyText, withdrawReplyText } from '@stipple/contract/reply-texts';
import { withPracticeScope } from '@stipple/record';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { raiseItem } from '../check-ins/raise-item.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openMail } from '../mail/open-mail.ts';
import { dsn } from '../testing/dsn.ts';
import { jobTray } from '../testing/job-tray.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { openPostOffice, type PostOffice } from '../testing/post-office.ts';
import { signedVisit } from '../testing/visit.ts';
import { readDeliveryReport } from './read-dsn.ts';
import { sendMessage } from './send-message.ts';
import { takeBounce } from './take-bounce.ts';

const START = '2026-11-20T09:00:00Z';

let server: TestServer;
let post: PostOffice;
let owner: Caller;
let stranger: Caller;
const tray = jobTray();
beforeAll(async () => {
  post = await openPostOffice();
  const from = 'Practice <desk@practice.example>';
  const mail = openMail({ smtp_url: post.url, from, bounces_to: 'bounces@practice.example' });
  server = await openTestServer({ now: START, origin: 'https://practice.example', deps: { mail, jobs: tray.jobs } });
  owner = await server.signedInAs('owner', { display_name: 'Dr Olga Owner' });
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
});
afterAll(async () => {
  await server.close();
  await post.close();
});
beforeEach(() => {
  tray.waiting.length = 0;
  post.letters.length = 0;
  server.clock.set(START);
});

const room = () => ({ db: server.deps.db, mail: server.deps.mail, clock: () => server.clock.now() });

async function workOff(mail = server.deps.mail): Promise<number> {
  let again = 0;
  for (const job of tray.waiting.splice(0))
    if (job.name === 'message')
      await sendMessage({ ...room(), mail }, job.practice_id, job.message_id).catch(() => (again += 1));
  return again;
}

type Case = { readonly patient_id: string; readonly item_id: string; readonly session_id: string };

/** Somebody after a session, with a mail address and something in the inbox. */
async function someone(email: string): Promise<Case> {
  const { patient_id, session } = await signedVisit(owner, '2026-11-20T10:00:00.000Z');
  const { patient_id: _id, created_at: _at, ...patient } = await owner.get(readPatient, { params: { patient_id } });
  await owner.get(changePatient, { params: { patient_id }, body: { ...patient, email } });
  const item_id = await withPracticeScope(server.deps.db, server.practice.actor, (scope) =>
    raiseItem(scope, server.clock.now(), { kind: 'link-locked', patient_id, urgency: 'same-day', title: 'A question' }),
  );
  return { patient_id, item_id, session_id: session.session_id };
}

async function phoneOf({ session_id }: Case): Promise<Caller> {
  const params = { session_id };
  const { url } = await owner.get(createPatientLink, { params, body: { link_id: newUuidV7(), send_by_mail: false } });
  const link = url.slice(url.lastIndexOf('/') + 1);
  const reply = await server.nobody.call(openLink, { body: { link, birth_date: '1990-05-05' } });
  return server.withCookies(cookiesOf(reply.raw));
}

async function publishedText(name: string, body: string, text_id = newUuidV7()) {
  const draft_id = newUuidV7();
  const content = { language: 'en', name, subject: 'From {{practice_name}}', body };
  const draft = await owner.get(saveReplyText, { body: { draft_id, text_id, version: null, ...content } });
  return owner.get(publishReplyText, { params: { draft_id }, body: { version: draft.version } });
}

const replyBody = (channel: 'mail' | 'page', otherwise: Record<string, unknown> = {}) => ({
  version: 1,
  message_id: newUuidV7(),
  channel,
  text: null,
  language: 'en',
  subject: 'Your question',
  body: 'Please call us at noon.',
  ...otherwise,
});

const threadOf = async ({ patient_id }: Case) =>
  (await owner.get(listMessages, { params: { patient_id } })).messages.map(({ kind, channel, state, fault }) =>
    [kind, channel, state, fault].filter((word) => word !== '').join(' '),
  );
const openItemsOf = async ({ patient_id }: Case) =>
  (await owner.get(readInbox)).items.filter((item) => item.patient_id === patient_id).map(({ title }) => title);

describe('a text for replies', () => {
  it('is a draft, then published, then replaced by its next version, and never changed in between', async () => {
    const first = await publishedText('Call at noon', 'Dear {{given_name}}, please call at noon.');
    expect(first).toMatchObject({ number: 1, state: 'in-use', published_by: 'Dr Olga Owner' });
    const { draft_id, text_id, version } = first;
    const again = { draft_id, text_id, version, language: 'en', name: 'x', subject: 'x', body: 'x' };
    expect((await owner.refused(saveReplyText, { body: again })).code).toBe('wrong-state');
    const second = await publishedText('Call at noon', 'Please call at noon, {{given_name}}.', text_id);
    expect(second).toMatchObject({ number: 2, state: 'in-use' });
    const { texts } = await owner.get(listReplyTexts);
    const states = texts.filter((text) => text.text_id === text_id).map(({ number, state }) => `${number} ${state}`);
    expect(states).toEqual(['2 in-use', '1 replaced']);
    await owner.get(withdrawReplyText, { params: { text_id }, body: { draft_id: newUuidV7() } });
    const gone = await owner.refused(withdrawReplyText, { params: { text_id }, body: { draft_id: newUuidV7() } });
    expect(gone.code).toBe('not-found');
    const { item_id } = await someone('a@example.org');
    const { texts: offered } = await owner.get(startReply, { params: { item_id } });
    expect(offered.map((text) => text.text_id)).not.toContain(text_id);
  });

  it('cannot be changed even in the database, once it is published', async () => {
    const { draft_id } = await publishedText('Fixed', 'As it is.');
    const changed = await withPracticeScope(server.deps.db, ownerActor(), (scope) =>
      scope.query("update reply_text set body = 'other' where practice_id = $1 and draft_id = $2", [
        scope.practice_id,
        draft_id,
      ]),
    );
    expect(changed.rowCount).toBe(0);
  });

  it('is refused with a field that does not exist', async () => {
    const body = {
      draft_id: newUuidV7(),
      text_id: newUuidV7(),
      version: null,
      language: 'en',
      name: 'Strange',
      subject: 'Dear {{name}}',
      body: 'Hello {{given_name}} {{diagnosis}}',
    };
    const refused = await owner.refused(saveReplyText, { body });
    expect(refused.errors.map(({ field, fault }) => `${field} ${fault}`)).toEqual([
      'subject has fields that do not exist: {{name}}',
      'body has fields that do not exist: {{diagnosis}}',
    ]);
  });

  it('that only was proposed is not offered before the practice has published it', async () => {
    const { item_id } = await someone('b@example.org');
    const { proposed } = await owner.get(listReplyTexts);
    const [proposal] = proposed;
    if (proposal === undefined) throw new Error('nothing is proposed');
    const names = async () => (await owner.get(startReply, { params: { item_id } })).texts.map(({ name }) => name);
    expect(await names()).not.toContain(proposal.name);
    const { code, ...content } = proposal;
    const draft_id = newUuidV7();
    const saved = { draft_id, text_id: newUuidV7(), version: null, ...content, proposal: code };
    await owner.get(saveReplyText, { body: saved });
    await owner.get(publishReplyText, { params: { draft_id }, body: { version: 1 } });
    expect(await names()).toContain(proposal.name);
    expect((await owner.get(listReplyTexts)).proposed.map((one) => one.code)).not.toContain(code);
  });
});

describe('a reply by mail', () => {
  it('leaves in exactly the words that are kept, with the text it came from and what the mail server said', async () => {
    const text = await publishedText('Noon', 'Dear {{given_name}},\n\nplease call us at noon.\n\n{{staff_name}}');
    const one = await someone('nora@example.org');
    const params = { item_id: one.item_id };
    const { texts, email } = await owner.get(startReply, { params });
    const offered = texts.find(({ text_id }) => text_id === text.text_id);
    expect(offered).toMatchObject({ number: 1, subject: 'From Practice of the test', empty_fields: [] });
    expect(offered?.body).toBe('Dear Nora,\n\nplease call us at noon.\n\nDr Olga Owner');
    expect(email).toBe('nora@example.org');
    const body = replyBody('mail', {
      text: { text_id: text.text_id, number: 1 },
      subject: offered?.subject,
      body: offered?.body,
    });
    const item = await owner.get(sendReply, { params, body });
    expect(item).toMatchObject({ answered_by: 'Dr Olga Owner', owner_name: 'Dr Olga Owner', version: 2 });
    await workOff();
    const [message] = (await owner.get(listMessages, { params: { patient_id: one.patient_id } })).messages;
    expect(message).toMatchObject({
      kind: 'reply',
      state: 'sent',
      sent_to: 'nora@example.org',
      body: body.body,
      language: 'en',
      text: { name: 'Noon', number: 1, is_changed: false },
      server_said: expect.stringMatching(/^250/),
    });
    const [letter = ''] = post.letters;
    expect(letter).toContain(`<${body.message_id}.${server.practice.practice_id}@practice.example>`);
    expect(letter).toContain('Dear Nora,\r\n\r\nplease call us at noon.\r\n\r\nDr Olga Owner');
    expect(post.senders.at(-1)).toMatch(/^bounces\+[0-9a-z]{50}@practice\.example$/);
    expect((await stranger.refused(listMessages, { params: { patient_id: one.patient_id } })).code).toBe('not-found');
  });

  it('that was written differently says so, and one with an open field is not sent', async () => {
    const text = await publishedText('Hours', 'We are here {{opening_hours}}.');
    const one = await someone('otto@example.org');
    const params = { item_id: one.item_id };
    const { texts } = await owner.get(startReply, { params });
    const offered = texts.find(({ text_id }) => text_id === text.text_id);
    expect(offered).toMatchObject({ body: 'We are here {{opening_hours}}.', empty_fields: ['opening_hours'] });
    const origin = { text: { text_id: text.text_id, number: 1 }, subject: offered?.subject };
    const gap = await owner.refused(sendReply, { params, body: replyBody('mail', { ...origin, body: offered?.body }) });
    expect(gap.errors).toEqual([{ field: 'body', fault: 'still has {{opening_hours}} to be filled' }]);
    await owner.get(sendReply, { params, body: replyBody('mail', { ...origin, body: 'We are here all day.' }) });
    const [message] = (await owner.get(listMessages, { params: { patient_id: one.patient_id } })).messages;
    expect(message?.text).toEqual({ name: 'Hours', number: 1, is_changed: true });
  });

  it('to a mailbox that refuses is no answer: the item waits again, and another says why', async () => {
    const one = await someone('nobody@example.org');
    await owner.get(sendReply, { params: { item_id: one.item_id }, body: replyBody('mail') });
    await workOff();
    expect(await threadOf(one)).toEqual(['reply mail failed mail-refused']);
    const { item } = await owner.get(readInboxItem, { params: { item_id: one.item_id } });
    expect(item).toMatchObject({ answered_at: null, answered_by: null, owner_name: 'Dr Olga Owner' });
    expect(await openItemsOf(one)).toContain('A reply did not arrive: the mail server refused it');
  });

  it('is tried three times when nobody answers, and then told', async () => {
    const one = await someone('gone@example.org');
    await owner.get(sendReply, { params: { item_id: one.item_id }, body: replyBody('mail') });
    const away = openMail({ smtp_url: 'smtp://127.0.0.1:1', from: 'desk@practice.example' });
    const [job] = tray.waiting;
    const tries = [];
    for (let round = 0; round < 3; round += 1) {
      tries.push(await workOff(away));
      if (job !== undefined) tray.waiting.push(job);
    }
    expect(tries).toEqual([1, 1, 0]);
    expect(await threadOf(one)).toEqual(['reply mail failed mail-unreachable']);
  });

  it('needs an address, and keeps its words from everybody who would change them', async () => {
    const one = await someone('');
    const refused = await owner.refused(sendReply, { params: { item_id: one.item_id }, body: replyBody('mail') });
    expect(refused.code).toBe('wrong-state');
    expect(await threadOf(one)).toEqual([]);
    const rewrite = withPracticeScope(server.deps.db, ownerActor(), (scope) =>
      scope.query("update message set body = 'other' where practice_id = $1", [scope.practice_id]),
    );
    await expect(rewrite).rejects.toThrow(/permission denied/);
  });
});

describe('a reply on the patient’s page', () => {
  it('is shown to that patient alone, with a mail that only says that it is there; that it was read is seen', async () => {
    const one = await someone('page@example.org');
    const refused = await owner.refused(sendReply, { params: { item_id: one.item_id }, body: replyBody('page') });
    expect(refused.code, 'no phone is open yet').toBe('wrong-state');
    const phone = await phoneOf(one);
    const other = await phoneOf(await someone('other@example.org'));
    await owner.get(sendReply, { params: { item_id: one.item_id }, body: replyBody('page') });
    await workOff();
    expect((await threadOf(one)).toSorted()).toEqual(['notice mail sent', 'reply page sent']);
    const words = post.letters.join('').replaceAll('=\r\n', '');
    expect(words).toContain('there is an answer for you on your page');
    expect(words).not.toContain('noon');
    expect((await other.get(listPortalMessages)).messages).toEqual([]);
    const unread = async () =>
      (await owner.get(listUnheard)).unheard
        .filter(({ patient_id, kind }) => patient_id === one.patient_id && kind === 'reply-unread')
        .map(({ since }) => since);
    expect(await unread(), 'a reply is given a day to be read').toEqual([]);
    server.clock.advance({ hours: 25 });
    expect(await unread()).toEqual(['2026-11-20']);
    server.clock.set(START);
    const [shown] = (await phone.get(listPortalMessages)).messages;
    expect(shown).toMatchObject({ body: 'Please call us at noon.', written_by: 'Dr Olga Owner', seen_at: null });
    expect((await phone.get(listPortalMessages)).messages[0]?.seen_at).toBe('2026-11-20T09:00:00Z');
    server.clock.advance({ hours: 25 });
    expect(await unread()).toEqual([]);
  });
});

describe('a mail that comes back later', () => {
  const returnedOf = (message_id: string) => {
    const read = readDeliveryReport(dsn({ mail: { message_id, practice_id: server.practice.practice_id } }));
    if (!read.ok) throw new Error(read.problem.code);
    return read.value;
  };

  it('is taken from the report of the mail server: the message is marked, the item waits again, twice is once', async () => {
    const one = await someone('back@example.org');
    const body = replyBody('mail');
    await owner.get(sendReply, { params: { item_id: one.item_id }, body });
    await workOff();
    const report = returnedOf(body.message_id);
    const now = server.clock.now();
    expect(await takeBounce(server.deps.db, { ...report, action: 'delayed' }, now)).toBe('no-news');
    expect(await takeBounce(server.deps.db, report, now)).toBe('noted');
    expect(await takeBounce(server.deps.db, report, now)).toBe('known');
    const [message] = (await owner.get(listMessages, { params: { patient_id: one.patient_id } })).messages;
    expect(message).toMatchObject({ state: 'failed', fault: 'came-back', server_said: expect.stringContaining('550') });
    expect(await openItemsOf(one)).toContain('A reply did not arrive: it came back');
    expect((await owner.get(readInboxItem, { params: { item_id: one.item_id } })).item.answered_at).toBeNull();
  });

  it('of a mail that is not here changes nothing', async () => {
    expect(await takeBounce(server.deps.db, returnedOf(newUuidV7()), server.clock.now())).toBe('unknown-mail');
  });

  it('can be noted by hand', async () => {
    const one = await someone('hand@example.org');
    const body = replyBody('mail');
    const { message_id } = body;
    await owner.get(sendReply, { params: { item_id: one.item_id }, body });
    const early = await owner.refused(noteMessageReturned, { params: { message_id }, body: { note: '' } });
    expect(early.code, 'it has not left').toBe('wrong-state');
    await workOff();
    await owner.get(noteMessageReturned, { params: { message_id }, body: { note: 'User unknown' } });
    expect(await threadOf(one)).toEqual(['reply mail failed came-back']);
    expect((await stranger.refused(noteMessageReturned, { params: { message_id }, body: { note: '' } })).code).toBe(
      'not-found',
    );
  });
});

describe('the mail with a link', () => {
  it('is kept in its words, but for the secret', async () => {
    const one = await someone('link@example.org');
    const { url } = await owner.get(createPatientLink, {
      params: { session_id: one.session_id },
      body: { link_id: newUuidV7(), send_by_mail: true },
    });
    const [message] = (await owner.get(listMessages, { params: { patient_id: one.patient_id } })).messages;
    expect(message).toMatchObject({ kind: 'link', state: 'sent', server_said: expect.stringMatching(/^250/) });
    const secret = url.slice(url.lastIndexOf('.') + 1);
    expect(message?.body).toContain('this link opens your page');
    expect(message?.body).not.toContain(secret);
    const { rows } = await server.database.owner.query('select count(*)::int as n from message where body like $1', [
      `%${secret}%`,
    ]);
    expect(rows).toEqual([{ n: 0 }]);
  });
});

function ownerActor() {
  const { staff_id, practice_id } = owner.staff;
  return { kind: 'staff', actor_id: staff_id, practice_id, role: 'owner' } as const;
}
