import {
  closeInboxItem,
  giveBackInboxItem,
  handOnInboxItem,
  listInboxColleagues,
  readInbox,
  takeInboxItem,
} from '@stipple/contract/check-ins';
import { withPracticeScope } from '@stipple/record';
import { insertInboxItem, type InboxUrgency } from '@stipple/record/check-ins/inbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let assistant: Caller;
let stranger: Caller;
let patient_id: string;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  assistant = await server.signedInAs('assistant', { display_name: 'Ben Assistant' });
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
  patient_id = await enterPatient(assistant);
});
afterAll(() => server.close());

async function put(urgency: InboxUrgency, created_at: string, answer_by: string | null = null): Promise<string> {
  const item_id = newUuidV7();
  await withPracticeScope(server.deps.db, server.practice.actor, (scope) =>
    insertInboxItem(scope, {
      item_id,
      kind: 'mail-failed',
      patient_id,
      check_in_id: null,
      urgency,
      title: urgency,
      created_at,
      answer_by,
      closed: null,
    }),
  );
  return item_id;
}

describe('the inbox', () => {
  it('shows the most urgent first, and of those the one that waits longest', async () => {
    const late = await put('contact', '2026-11-20T08:00:00Z');
    const early = await put('contact', '2026-11-20T07:00:00Z');
    const urgent = await put('emergency', '2026-11-20T08:30:00Z');
    const { items } = await assistant.get(readInbox);
    const order = items.map(({ item_id }) => item_id).filter((id) => [late, early, urgent].includes(id));
    expect(order).toEqual([urgent, early, late]);
    expect(items[0]).toMatchObject({ patient_name: 'Nora Example', owner_name: null });
    expect((await stranger.get(readInbox)).items).toEqual([]);
  });

  it('gives an item an owner and closes it with what was done', async () => {
    const item_id = await put('same-day', '2026-11-20T08:00:00Z');
    const taken = await assistant.get(takeInboxItem, { params: { item_id }, body: { version: 1 } });
    expect(taken).toMatchObject({ owner_name: 'Ben Assistant', version: 2 });
    const stale = await assistant.refused(closeInboxItem, {
      params: { item_id },
      body: { version: 1, note: 'Called' },
    });
    expect(stale).toMatchObject({ code: 'stale-version', current: { version: 2 } });
    const body = { version: 2, note: 'Called, all well' };
    const closed = await assistant.get(closeInboxItem, { params: { item_id }, body });
    expect(closed).toMatchObject({ closed_by: 'Ben Assistant', closing_note: 'Called, all well', version: 3 });
    const again = { params: { item_id }, body: { version: 3, note: 'Called' } };
    expect((await assistant.refused(closeInboxItem, again)).code).toBe('wrong-state');
    const shown = await assistant.get(readInbox, { query: { closed: 'yes' } });
    expect(shown.items.map((item) => item.item_id)).toContain(item_id);
    server.clock.advance({ days: 31 });
    expect((await assistant.get(readInbox, { query: { closed: 'yes' } })).items).toEqual([]);
    server.clock.advance({ days: -31 });
  });

  it('shows within an urgency what is due soonest first, and what was not sorted right after emergencies', async () => {
    const due = async (urgency: InboxUrgency, answer_by: string) => put(urgency, '2026-11-20T08:00:00Z', answer_by);
    const late = await due('same-day', '2026-11-20T15:00:00Z');
    const soon = await due('same-day', '2026-11-20T11:00:00Z');
    const unsorted = await due('to-read', '2026-11-20T18:00:00Z');
    const now = await due('emergency', '2026-11-20T19:00:00Z');
    const { items } = await assistant.get(readInbox);
    const order = items.map(({ item_id }) => item_id).filter((id) => [late, soon, unsorted, now].includes(id));
    expect(order).toEqual([now, unsorted, soon, late]);
  });

  it('shows mine and nobody’s apart; an item is handed on to whoever works the inbox, and given back', async () => {
    const item_id = await put('contact', '2026-11-20T08:00:00Z');
    const other = await server.signedInAs('practitioner', { display_name: 'Mila Practitioner' });
    const desk = await server.signedInAs('front-desk');
    const ids = async (owner: 'mine' | 'nobody') =>
      (await assistant.get(readInbox, { query: { closed: 'no', owner } })).items.map((item) => item.item_id);
    const { waiting } = await assistant.get(readInbox);
    expect([await ids('nobody'), await ids('mine')].map((list) => list.includes(item_id))).toEqual([true, false]);
    await assistant.get(takeInboxItem, { params: { item_id }, body: { version: 1 } });
    expect([await ids('nobody'), await ids('mine')].map((list) => list.includes(item_id))).toEqual([false, true]);
    const after = (await assistant.get(readInbox)).waiting;
    expect(after).toEqual({ all: waiting.all, mine: waiting.mine + 1, nobody: waiting.nobody - 1 });
    const { colleagues } = await assistant.get(listInboxColleagues);
    const known = new Set(colleagues.map(({ staff_id }) => staff_id));
    expect([known.has(other.staff.staff_id), known.has(desk.staff.staff_id)]).toEqual([true, false]);
    const handOn = (staff_id: string) => ({ params: { item_id }, body: { version: 2, staff_id } });
    expect((await assistant.refused(handOnInboxItem, handOn(desk.staff.staff_id))).code).toBe('not-found');
    expect((await assistant.refused(handOnInboxItem, handOn(stranger.staff.staff_id))).code).toBe('not-found');
    const handed = await assistant.get(handOnInboxItem, handOn(other.staff.staff_id));
    expect(handed).toMatchObject({ owner_name: 'Mila Practitioner', version: 3 });
    const back = await other.get(giveBackInboxItem, { params: { item_id }, body: { version: 3 } });
    expect(back).toMatchObject({ owner_staff_id: null, owner_name: null, version: 4 });
  });

  it('lets one of two that take an item at the same time have it', async () => {
    const item_id = await put('contact', '2026-11-20T08:00:00Z');
    const colleague = await server.signedInAs('practitioner');
    const replies = await Promise.all(
      [assistant, colleague].map((who) => who.call(takeInboxItem, { params: { item_id }, body: { version: 1 } })),
    );
    expect(replies.map(({ status }) => status).toSorted((a, b) => a - b)).toEqual([200, 409]);
  });

  it('of another practice is not found', async () => {
    const item_id = await put('contact', '2026-11-20T08:00:00Z');
    const sent = { params: { item_id }, body: { version: 1 } };
    expect((await stranger.refused(takeInboxItem, sent)).code).toBe('not-found');
  });
});
