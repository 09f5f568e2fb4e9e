import { Agent, request } from 'node:http';
import { setTimeout as after } from 'node:timers/promises';
import { readInbox } from '@stipple/contract/check-ins';
import { checkInQuestions, type CheckInAnswers, type Urgency } from '@stipple/engine/triage';
import type pg from 'pg';
import type { Colleague } from '../stage/colleague.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { givePhones, type PhoneOfCrowd } from './check-in-crowd.ts';
import { fillCrowd } from './crowd.ts';

const FOR_DAY = 28;
const MOST_TRIES = 100;

type Wish = {
  readonly origin: string;
  readonly owner: Colleague;
  readonly filler: pg.Client;
  readonly count: number;
  readonly within_s: number;
  readonly say: (line: string) => void;
};

export type CheckInFigures = {
  readonly count: number;
  readonly took_s: number;
  readonly times_ms: readonly number[];
  /** How many a busy server asked to come back, as a phone does by itself. */
  readonly sent_again: number;
  readonly inbox_ms: readonly number[];
  /** What is not as it should be; empty when every report is kept and sorted. */
  readonly faults: readonly string[];
};

/**
 * So many patients send a check-in within a minute, each from a phone of its own, evenly spread and without waiting for one
 * another; then the record is held against what was sent, by SQL of its own.
 */
export async function benchCheckIns({ origin, owner, filler, count, within_s, say }: Wish): Promise<CheckInFigures> {
  say(`\nFilling up to ${count} patients with phones …`);
  await fillCrowd(filler, owner.practice_id, count);
  const phones = await givePhones(filler, owner.practice_id);
  say(`${phones.length} phones send within ${within_s} s …`);
  const agent = new Agent({ keepAlive: true, maxSockets: 256 });
  const started = performance.now();
  const sending = phones.map(async (phone, place) => {
    await after(Math.max(0, (place / phones.length) * within_s * 1000 - (performance.now() - started)));
    return sendUntilKept({ origin, agent, practice_id: owner.practice_id }, phone, place);
  });
  const answers = await Promise.all(sending);
  const took_s = (performance.now() - started) / 1000;
  agent.destroy();
  const inbox_ms: number[] = [];
  for (let round = 0; round < 20; round += 1) {
    const from = performance.now();
    await owner.get(readInbox, { query: { closed: 'no' } });
    inbox_ms.push(performance.now() - from);
  }
  const refused = answers.filter(({ status }) => status !== 200).map(({ status }) => status);
  const faults = [
    ...(refused.length === 0 ? [] : [`${refused.length} were refused: ${[...new Set(refused)].join(', ')}`]),
    ...(await faultsOfRecord(filler, owner, phones.length)),
  ];
  const sent_again = answers.filter(({ tries }) => tries > 1).length;
  return { count: phones.length, took_s, times_ms: answers.map(({ ms }) => ms), sent_again, inbox_ms, faults };
}

type Line = { readonly origin: string; readonly agent: Agent; readonly practice_id: string };

/**
 * A phone keeps its report and sends the same again when the server is busy or away. The time counts from its first try to
 * the last byte of the answer that it was kept.
 */
async function sendUntilKept(line: Line, phone: PhoneOfCrowd, place: number) {
  const body = JSON.stringify({ check_in_id: timeOrderedId(), for_day: FOR_DAY, answers: answersOf(urgencyOf(place)) });
  const key = timeOrderedId();
  const from = performance.now();
  for (let tries = 1; ; tries += 1) {
    const status = await send(line, phone, { body, key });
    const isOver = (status !== 0 && status !== 503) || tries === MOST_TRIES;
    if (isOver) return { status, tries, ms: performance.now() - from };
    await after(2_000 + (place % 20) * 100);
  }
}

type Report = { readonly body: string; readonly key: string };

/** The status of the answer; 0 where there was none. */
function send(line: Line, { secret }: PhoneOfCrowd, { body, key }: Report): Promise<number> {
  const headers = {
    origin: line.origin,
    cookie: `stipple_portal=${line.practice_id}.${secret}`,
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'idempotency-key': key,
  };
  return new Promise((resolve) => {
    const asked = request(`${line.origin}/portal-api/check-in`, { method: 'POST', agent: line.agent, headers });
    asked.on('response', (answer) => {
      answer.resume();
      answer.on('end', () => resolve(answer.statusCode ?? 0));
    });
    asked.on('error', () => resolve(0));
    asked.end(body);
  });
}

/** One in a hundred is an emergency, five are for the same day, fourteen for a call, the others report nothing. */
function urgencyOf(place: number): Urgency {
  const rank = place % 100;
  if (rank < 1) return 'emergency';
  if (rank < 6) return 'same-day';
  return rank < 20 ? 'contact' : 'self-care';
}

const SIGNS: Readonly<Record<Urgency, readonly [string, string] | null>> = {
  emergency: ['right-now', 'breathing-trouble'],
  'same-day': ['new-signs', 'pus'],
  contact: ['later-signs', 'lumps'],
  'self-care': null,
};

function answersOf(urgency: Urgency): CheckInAnswers {
  const sign = SIGNS[urgency];
  const groups = Object.fromEntries(
    checkInQuestions(FOR_DAY).map(({ code }) => [
      code,
      sign !== null && sign[0] === code ? { yes: [sign[1]] } : { none: true as const },
    ]),
  );
  return { groups, note: '' };
}

/** Every report kept once, with the urgency that its answers have, and the inbox in its order. */
async function faultsOfRecord(filler: pg.Client, owner: Colleague, count: number): Promise<readonly string[]> {
  const expected = Object.fromEntries(Object.keys(SIGNS).map((urgency) => [urgency, 0]));
  for (let place = 0; place < count; place += 1) expected[urgencyOf(place)] = (expected[urgencyOf(place)] ?? 0) + 1;
  const { rows } = await filler.query<{ urgency: string; reports: number; items: number; open: number }>(
    `select c.urgency, count(*)::int as reports, count(i.item_id)::int as items,
            (count(*) filter (where i.item_id is not null and i.closed_at is null))::int as open
       from check_in c left join inbox_item i on i.practice_id = c.practice_id and i.check_in_id = c.check_in_id
      where c.practice_id = $1 and c.for_day = ${FOR_DAY} group by 1`,
    [owner.practice_id],
  );
  const kept = rows.flatMap(({ urgency, reports, items, open }) => {
    const wanted = expected[urgency] ?? 0;
    const waiting = urgency === 'self-care' ? 0 : wanted;
    const isRight = reports === wanted && items === wanted && open === waiting;
    return isRight ? [] : [`${urgency}: ${reports} reports, ${items} items, ${open} open; ${wanted} were sent`];
  });
  const missing = Object.keys(expected).filter((urgency) => rows.every((row) => row.urgency !== urgency));
  const { items } = await owner.get(readInbox, { query: { closed: 'no' } });
  const { rows: order } = await filler.query<{ item_id: string }>(
    `select item_id from inbox_item where practice_id = $1 and closed_at is null
      order by case urgency when 'emergency' then 1 when 'same-day' then 2 when 'contact' then 3 else 4 end,
               answer_by, created_at, item_id limit $2`,
    [owner.practice_id, items.length],
  );
  const isInOrder = items.every(({ item_id }, place) => item_id === order[place]?.item_id);
  return [
    ...kept,
    ...missing.map((urgency) => `${urgency}: none kept`),
    ...(isInOrder ? [] : ['the inbox is not in its order']),
  ];
}
