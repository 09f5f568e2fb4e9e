import { closeInboxItem, readInbox, takeInboxItem } from '@stipple/contract/check-ins';
import { withPracticeScope } from '@stipple/record';
import { insertInboxItem } from '@stipple/record/check-ins/inbox';
import type { Urgency } from '@stipple/engine/triage';
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

async function put(urgency: Urgency, created_at: string): Promise<string> {
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
      answer_by: null,
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
