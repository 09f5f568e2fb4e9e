import { createPatientLink } from '@stipple/contract/aftercare';
import { listCheckIns } from '@stipple/contract/check-ins';
import { readHealingBand } from '@stipple/contract/healing-band';
import { answerCheckIn, openLink } from '@stipple/contract/portal';
import { REPORTS_NEEDED } from '@stipple/engine/triage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRateLimits } from '../http/rate-limits.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';

const START = '2026-11-20T09:00:00Z';
const DAY_3 = '2026-11-23T12:00:00Z';
const ORIGIN = 'https://stipple.example';
const none = { none: true } as const;
const told = (...signs: string[]) => ({
  groups: {
    'right-now': none,
    'new-signs': none,
    'later-signs': none,
    'usual-course': signs.length === 0 ? none : { yes: signs },
  },
  note: '',
});

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  const limits = openRateLimits(() => server.clock.now().epochMilliseconds);
  server = await openTestServer({ now: START, origin: ORIGIN, deps: { limits } });
  physician = await server.signedInAs('practitioner');
});
afterAll(() => server.close());

/** A patient who was treated and answers the check-in of day 3. */
async function report(...signs: string[]) {
  server.clock.set(START);
  const { session, patient_id } = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
  const params = { session_id: session.session_id };
  const body = { link_id: newUuidV7(), send_by_mail: false };
  const { url } = await physician.get(createPatientLink, { params, body });
  const link = url.replace(`${ORIGIN}/p/`, '');
  const opened = await server.nobody.call(openLink, { body: { link, birth_date: '1990-05-05' } });
  server.clock.set(DAY_3);
  const check_in_id = newUuidV7();
  const phone = server.withCookies(cookiesOf(opened.raw));
  const answer = await phone.get(answerCheckIn, { body: { check_in_id, for_day: 3, answers: told(...signs) } });
  return { check_in_id, patient_id, answer };
}

/** Earlier check-ins of the same day, straight into the record: thirty visits would only take time. */
async function plantPast(count: number, signs: readonly string[], day = 3): Promise<void> {
  const { rows } = await server.database.owner.query<{ patient_id: string; session_id: string }>(
    'select patient_id, session_id from session where practice_id = $1 limit 1',
    [server.practice.actor.practice_id],
  );
  const [visit] = rows;
  if (visit === undefined) throw new Error('there is no session to copy');
  await server.database.owner.query(
    `with copies as (
       insert into session (practice_id, session_id, patient_id, plan_id, number_in_series, day, operator, operator_staff_id,
                            created_at, signed_at, signed_by)
       select s.practice_id, gen_random_uuid(), s.patient_id, s.plan_id,
              (select max(number_in_series) from session m where m.plan_id = s.plan_id) + n, s.day, s.operator,
              s.operator_staff_id, s.created_at, s.signed_at, s.signed_by
         from session s, generate_series(1, $2::int) n where s.session_id = $1
       returning practice_id, patient_id, session_id),
     zones as (
       insert into session_zone (practice_id, session_id, zone, position, depth_hundredths, pass_count, passes, standing)
       select practice_id, session_id, 'cheeks', 1, 100, 2, '[]', 'delivered' from copies)
     insert into check_in (practice_id, check_in_id, patient_id, session_id, for_day, answers, urgency, reasons, missing_groups,
                           text_shown, catalogue_revision, received_at)
     select practice_id, gen_random_uuid(), patient_id, session_id, $3, $4, 'self-care', '[]', '{}', '', '', '2026-11-22T09:00Z'
       from copies`,
    [visit.session_id, count, day, JSON.stringify(told(...signs))],
  );
}

async function itemOf(check_in_id: string) {
  const { rows } = await server.database.owner.query<{ urgency: string; title: string; closed_at: string | null }>(
    'select urgency, title, closed_at from inbox_item where check_in_id = $1',
    [check_in_id],
  );
  return rows[0];
}

const bandOf = (check_in_id: string, by: Caller = physician) => by.get(readHealingBand, { params: { check_in_id } });
const rowOf = async (check_in_id: string, sign: string) =>
  (await bandOf(check_in_id)).rows.find((row) => row.sign === sign);

describe('the healing band', () => {
  let first: string;
  it('says that there are too few check-ins to compare, and does not raise', async () => {
    const { check_in_id, answer } = await report('itching');
    first = check_in_id;
    expect(answer.urgency).toBe('self-care');
    const row = await rowOf(check_in_id, 'itching');
    expect(row).toMatchObject({ told: 'yes', own: { kind: 'too-few', answered: 0, needed: REPORTS_NEEDED } });
    expect(row?.published).toMatchObject({ place: 'usual', latest_until_h: 168 });
    expect(row?.published.sources.map(({ source }) => source)).toContain('Chu21');
  });

  it('raises what this practice has hardly ever heard of on that day, and says why on the item', async () => {
    await plantPast(40, ['redness']);
    await plantPast(20, ['redness'], 7);
    const usual = await report('redness');
    expect(usual.answer.urgency).toBe('self-care');
    const rare = await report('swelling');
    expect(rare.answer.urgency).toBe('contact');
    expect(await itemOf(rare.check_in_id)).toMatchObject({ urgency: 'contact', closed_at: null });
    expect((await itemOf(rare.check_in_id))?.title).toContain('outside the healing band');
    expect((await itemOf(usual.check_in_id))?.closed_at).not.toBeNull();
    const [own] = (await physician.get(listCheckIns, { params: { patient_id: rare.patient_id } })).check_ins;
    expect(own?.reasons[0]?.code).toBe('out-of-band:swelling');
    expect(own?.reasons[0]?.text).toMatch(/Told in 0 of 4\d check-ins of this day here/);
  });

  it('shows a check-in as it stood when it came: what was sent later is not counted', async () => {
    const before = await report('redness');
    const shown = await bandOf(before.check_in_id);
    server.clock.advance({ hours: 1 });
    await report('peeling');
    expect(await bandOf(before.check_in_id)).toEqual(shown);
  });

  it('does not count sessions that were entered in error', async () => {
    const { check_in_id } = await report('redness');
    const row = await rowOf(check_in_id, 'redness');
    const counted = row?.own.kind === 'counted' ? row.own.answered : 0;
    expect(counted).toBeGreaterThan(REPORTS_NEEDED);
    await server.database.owner.query(
      `insert into session_entered_in_error (practice_id, session_id, reason, by_name, staff_id, at)
       select c.practice_id, c.session_id, 'the wrong patient', 'Dr Example', s.operator_staff_id, c.received_at
         from check_in c join session s using (practice_id, session_id)
        where c.for_day = 3 and c.received_at < '2026-11-23' limit 5`,
    );
    const after = await rowOf(check_in_id, 'redness');
    expect(after?.own).toMatchObject({ answered: counted - 5 });
  });

  it('is not there for another practice', async () => {
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.refused(readHealingBand, { params: { check_in_id: first } })).code).toBe('not-found');
  });
});
