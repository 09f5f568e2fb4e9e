import { recordAdverseEvent } from '@stipple/contract/adverse-events';
import { readAudit } from '@stipple/contract/audit';
import type { ResponseOf } from '@stipple/contract/endpoint';
import {
  exportPracticeReport,
  readDoseResponse,
  readPracticeReport,
  reportGroupings,
} from '@stipple/contract/practice-report';
import { mergePatients } from '@stipple/contract/patient-merge';
import { amendSession, enterInError, readSession } from '@stipple/contract/sessions';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDemonstration } from '../demonstration/demonstration.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { callerWith } from '../testing/caller.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

type Report = ResponseOf<typeof readPracticeReport>;
type Group = Report['whole'];
type By = (typeof reportGroupings)[number];

const TODAY = calendarDate('2026-11-20');
const ZONE = 'Europe/London';
let server: TestServer;
let practice_id: string;
let owner: Caller;
let practitioner: Caller;
let practitioner_id: string;

/** The demonstration practice, with what it has no story for: a correction, a session entered in error, two more events, a person entered twice. */
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T17:00:00Z' });
  const { user_id } = await openDemonstration(server.deps, () => undefined).ensure();
  owner = await signedIn(user_id);
  const [mine] = await rows<{ practice_id: string }>(
    `select practice_id from staff_member where user_id = '${user_id}'`,
  );
  practice_id = mine?.practice_id ?? '';
  const [colleague] = await rows<{ user_id: string; staff_id: string }>(
    `select user_id, staff_id from staff_member where practice_id = '${practice_id}' and role = 'practitioner'`,
  );
  practitioner_id = colleague?.staff_id ?? '';
  practitioner = await signedIn(colleague?.user_id ?? '');
  await plantCorrections();
  await lookByHand();
}, 300_000);
afterAll(() => server.close());

describe('the practice report on the demonstration practice', () => {
  const windows: readonly { from: string; until: string; indication?: string }[] = [
    { from: addDays(TODAY, -400), until: TODAY },
    { from: addDays(TODAY, -200), until: addDays(TODAY, -40) },
    { from: addDays(TODAY, -400), until: TODAY, indication: 'acne-scars-rolling-boxcar' },
  ];
  const questions = windows.flatMap((asked) => reportGroupings.map((by) => ({ ...asked, by })));

  it.each(questions)('equals a count by hand: $from to $until, $indication, by $by', async (query) => {
    const report = await owner.get(readPracticeReport, { query });
    for (const [name, figure] of Object.entries(figures)) {
      const { sessions, courses } = placesOf(query);
      const counted = async (key: string) => keyed(await rows(figure.sql(key, figure.of_courses ? courses : sessions)));
      const key = figure.of_courses ? courseKey[query.by] : sessionKey[query.by];
      expect(Object.fromEntries([['', figure.in(report.whole)]]), `${name}, whole`).toEqual(
        Object.fromEntries([['', (await counted("''"))[''] ?? figure.none]]),
      );
      const byGroup = await counted(key);
      const shown = Object.fromEntries(report.groups.map((group) => [group.key, figure.in(group)]));
      const byHand = Object.fromEntries(report.groups.map((group) => [group.key, byGroup[group.key] ?? figure.none]));
      expect(shown, `${name}, by ${query.by}`).toEqual(byHand);
      expect(
        Object.keys(byGroup).filter((one) => !(one in shown)),
        'no group is left out',
      ).toEqual([]);
    }
    await overridesEqual(report, query);
    await restEquals(report, query);
  });

  it('has something of everything that it counts', async () => {
    const { whole, overrides, event_kinds, events_without_session } = await owner.get(readPracticeReport, {
      query: { from: addDays(TODAY, -400), until: TODAY, by: 'operator' },
    });
    expect(whole.sessions).toBeGreaterThan(30);
    expect(whole.clinician.better.count).toBeGreaterThan(1);
    expect(whole.clinician.not_distinguishable).toBeGreaterThan(0);
    expect(whole.drop_out.dropped_out.count).toBeGreaterThan(1);
    expect(whole.drop_out.stopped).toBeGreaterThan(0);
    expect(event_kinds.length).toBeGreaterThan(1);
    expect(events_without_session).toBe(1);
    expect(new Set(overrides.filter(({ overridden }) => overridden.count > 0).map(({ origin }) => origin))).toEqual(
      new Set(['candidacy', 'session']),
    );
  });

  it('gives every share the limits that leave out a fortieth on each side, and every middle its own', async () => {
    for (const by of reportGroupings) {
      const { whole, groups, overrides } = await owner.get(readPracticeReport, {
        query: { from: addDays(TODAY, -400), until: TODAY, by },
      });
      const shares = [whole, ...groups].flatMap((group) => [
        group.clinician.better,
        group.patient.worse,
        group.events.sessions_with,
        group.drop_out.dropped_out,
      ]);
      for (const { count, of, share, low, high, is_small } of [...shares, ...overrides.map((row) => row.overridden)]) {
        expect(share).toBe(of === 0 ? null : count / of);
        expect(is_small).toBe(of < 10);
        expect(low).toBeLessThanOrEqual(share ?? 0);
        expect(high).toBeGreaterThanOrEqual(share ?? 1);
        if (count > 0) expect(1 - binomialUpTo(count - 1, of, low)).toBeCloseTo(0.025, 7);
        if (count < of) expect(binomialUpTo(count, of, high)).toBeCloseTo(0.025, 7);
      }
      const { n, low, median, high } = whole.plan_to_session;
      expect(n).toBeGreaterThan(5);
      expect(low ?? Number.NaN).toBeLessThanOrEqual(median ?? Number.NaN);
      expect(high ?? Number.NaN).toBeGreaterThanOrEqual(median ?? Number.NaN);
    }
  });

  it('shows operators to the owner; anybody else reads of themselves', async () => {
    const query = { from: addDays(TODAY, -400), until: TODAY, by: 'operator' as const };
    const mine = await practitioner.get(readPracticeReport, { query });
    const all = await owner.get(readPracticeReport, { query });
    expect(all.groups.length).toBeGreaterThan(2);
    expect(mine.own_only).toBe(true);
    expect(mine.groups.map(({ key }) => key)).toEqual([practitioner_id]);
    expect(mine.groups[0]).toEqual(all.groups.find(({ key }) => key === practitioner_id));
    expect({ ...mine.whole, key: '', name: '' }).toEqual({ ...mine.groups[0], key: '', name: '' });
    expect(mine.overrides_by_group.every(({ key }) => key === practitioner_id)).toBe(true);
    expect(all.own_only).toBe(false);
    const byDevice = await practitioner.get(readPracticeReport, { query: { ...query, by: 'device' } });
    expect(byDevice.whole.sessions, 'other groupings are of the whole practice').toBe(all.whole.sessions);
  });

  it('is taken out as one line a number, and both looks are noted', async () => {
    const body = { from: addDays(TODAY, -400), until: TODAY, by: 'device' as const, form: 'csv' as const };
    const { filename, csv } = await owner.get(exportPracticeReport, { body });
    const { whole, groups } = await owner.get(readPracticeReport, {
      query: { from: body.from, until: body.until, by: 'device' },
    });
    expect(filename).toBe(`practice-report-${body.from}-to-2026-11-20-by-device.csv`);
    const lines = csv.slice(1).trim().split('\r\n');
    expect(new Set(lines.map((line) => line.replaceAll(/"[^"]*"/g, '').split(',').length))).toEqual(new Set([15]));
    expect(lines).toContain(`${body.from},2026-11-20,2026-11-20,all,,Whole practice,Sessions,${whole.sessions},,,,,,,`);
    expect(lines.filter((line) => line.includes(',Sessions,'))).toHaveLength(groups.length + 1);
    const { events } = await owner.get(readAudit, { query: {} });
    expect(events.map(({ action }) => action)).toEqual(
      expect.arrayContaining(['practice-report.read', 'practice-report.export']),
    );
  });

  it('refuses days in the wrong order and an indication nobody knows, and shows another practice nothing', async () => {
    const query = { from: TODAY, until: addDays(TODAY, -1), by: 'device' as const };
    expect((await owner.refused(readPracticeReport, { query })).errors).toMatchObject([{ field: 'until' }]);
    const strange = { from: TODAY, until: TODAY, by: 'device' as const, indication: 'glow' };
    expect((await owner.refused(readPracticeReport, { query: strange })).code).toBe('unknown-code');
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const theirs = await stranger.get(readPracticeReport, {
      query: { from: addDays(TODAY, -400), until: TODAY, by: 'device' },
    });
    expect(theirs).toMatchObject({
      whole: { sessions: 0, courses: 0 },
      groups: [],
      overrides: [],
      events_without_session: 0,
    });
  });
});

describe('sessions, depth and passes against the change', () => {
  it('equal a count by hand', async () => {
    const query = { from: addDays(TODAY, -400), until: TODAY };
    const answer = await owner.get(readDoseResponse, { query });
    expect(answer.scale).toBe('goodman-baron-qualitative');
    expect(answer.whole.courses).toBeGreaterThan(3);
    const doses = await rows<{
      dose: string;
      key: string;
      courses: number;
      better: number;
      change: number;
      began: number;
    }>(`
      with d as (
        select c.plan_id, c.reading, c.baseline, count(*)::int as sessions, max(s.depth) as depth, avg(s.passes) as passes
          from hand_course c join hand_session s on s.plan_id = c.plan_id and s.day <= c.read_on
         where c.measure = 'goodman-baron-qualitative' and c.reading is not null and c.baseline is not null
           and c.first_day between '${query.from}' and '${query.until}'
         group by 1, 2, 3),
      each as (
        select 'sessions' as dose, least(sessions, 6)::text as key, * from d
        union all select 'depth', ${band('depth')}, * from d
        union all select 'passes', case when passes <= 2 then 'up-to-2' when passes <= 4 then 'up-to-4'
                                        when passes <= 6 then 'up-to-6' else 'over-6' end, * from d)
      select dose, key, count(*)::int as courses, (count(*) filter (where baseline - reading >= 1))::int as better,
             percentile_cont(0.5) within group (order by reading - baseline) as change,
             percentile_cont(0.5) within group (order by baseline) as began
        from each group by 1, 2 order by 1, 2`);
    const shown = answer.along.flatMap(({ dose, groups }) =>
      groups.map(({ key, courses, better, change, baseline }) => ({
        dose,
        key,
        courses,
        better: better.count,
        change: change.median,
        began: baseline.median,
      })),
    );
    expect(shown.toSorted((a, b) => `${a.dose} ${a.key}`.localeCompare(`${b.dose} ${b.key}`, 'en'))).toEqual(
      doses.toSorted((a, b) => `${a.dose} ${a.key}`.localeCompare(`${b.dose} ${b.key}`, 'en')),
    );
    for (const { groups } of answer.along) expect(sum(groups.map(({ courses }) => courses))).toBe(answer.whole.courses);
    expect(sum(answer.cells.map(({ group }) => group.courses))).toBe(answer.whole.courses);
  });

  it('claim nothing while fewer than two groups are large enough', async () => {
    const { along } = await owner.get(readDoseResponse, { query: { from: addDays(TODAY, -400), until: TODAY } });
    for (const { apart, baseline_of_more } of along)
      expect({ apart, baseline_of_more }).toEqual({ apart: null, baseline_of_more: null });
  });
});

/** What stands in the SQL for a group: the key by which the report calls it. */
const band = (depth: string) => `case when ${depth} is null then 'unknown' when ${depth} <= 50 then 'to-0.5'
  when ${depth} <= 100 then 'to-1.0' when ${depth} <= 150 then 'to-1.5' else 'over-1.5' end`;
const keyOfSession = (from: string): Readonly<Record<By, string>> => ({
  indication: `${from}.indication`,
  device: `coalesce(${from}.device, '')`,
  'depth-band': band(`${from}.depth`),
  'skin-type': `coalesce(${from}.skin, '')`,
  operator: `${from}.operator`,
});
const sessionKey = keyOfSession('counted');
const courseKey: Readonly<Record<By, string>> = {
  ...sessionKey,
  device: "case when devices > 1 then 'more-than-one' else device end",
  operator: "case when operators > 1 then 'more-than-one' else operator end",
};

type Figure = {
  readonly of_courses: boolean;
  readonly in: (group: Group) => unknown;
  readonly sql: (key: string, where: string) => string;
  /** What a group has that no row speaks of. */
  readonly none: unknown;
};

const countOf = (in_: (group: Group) => number, condition = 'true', of_courses = true): Figure => ({
  of_courses,
  in: in_,
  sql: (key, where) =>
    `select ${key} as key, (count(*) filter (where ${condition}))::int as value from ${where} group by 1`,
  none: 0,
});
const daysOf = (in_: (group: Group) => Group['plan_to_session'], column: string): Figure => ({
  of_courses: true,
  in: (group) => {
    const { n, median, lower_quartile, upper_quartile } = in_(group);
    return [n, lower_quartile, median, upper_quartile];
  },
  sql: (key, where) => `
    select ${key} as key, json_build_array(count(${column}), percentile_cont(0.25) within group (order by ${column}),
             percentile_cont(0.5) within group (order by ${column}), percentile_cont(0.75) within group (order by ${column})) as value
      from ${where} group by 1`,
  none: [0, null, null, null],
});

/** Better, by the rules of the scales that the demonstration reads: one grade, or better than "no change". */
const judged = (measure: string, baseline: string, reading: string) => `(case
  when ${reading} is null then null
  when ${measure} = 'goodman-baron-qualitative' and ${baseline} is not null then
    case when ${baseline} - ${reading} >= 1 then 'better' when ${reading} - ${baseline} >= 1 then 'worse' else 'same' end
  when ${measure} in ('gais', 'gais-patient') then
    case when ${reading} < 4 then 'better' when ${reading} > 4 then 'worse' else 'same' end
  end)`;
const CLINICIAN = judged('measure', 'baseline', 'reading');
const PATIENT = judged('patient_measure', 'patient_baseline', 'patient_reading');
const ENDED_WELL = "(n >= sessions_planned or ended_why = 'completed')";
const STOPPED = `(not coalesce(${ENDED_WELL}, false) and state = 'ended' and ended_why <> 'patient-wish')`;
const GONE = `(not coalesce(${ENDED_WELL}, false) and (ended_why = 'patient-wish'
  or (state <> 'ended' and not visit_ahead and date '${TODAY}' - last_day > 2 * interval_days)))`;

const figures: Readonly<Record<string, Figure>> = {
  sessions: countOf(({ sessions }) => sessions, 'true', false),
  courses: countOf(({ courses }) => courses),
  'better for the clinician': countOf(({ clinician }) => clinician.better.count, `${CLINICIAN} = 'better'`),
  'read by the clinician': countOf(({ clinician }) => clinician.better.of, `${CLINICIAN} is not null`),
  'worse for the clinician': countOf(({ clinician }) => clinician.worse.count, `${CLINICIAN} = 'worse'`),
  'the same for the clinician': countOf(({ clinician }) => clinician.not_distinguishable, `${CLINICIAN} = 'same'`),
  'not read by the clinician': countOf(({ clinician }) => clinician.unread, `${CLINICIAN} is null`),
  'better for the patient': countOf(({ patient }) => patient.better.count, `${PATIENT} = 'better'`),
  'worse for the patient': countOf(({ patient }) => patient.worse.count, `${PATIENT} = 'worse'`),
  'the same for the patient': countOf(({ patient }) => patient.not_distinguishable, `${PATIENT} = 'same'`),
  'not read by the patient': countOf(({ patient }) => patient.unread, `${PATIENT} is null`),
  'sessions with an event': countOf(({ events }) => events.sessions_with.count, 'events > 0', false),
  events: {
    of_courses: false,
    in: ({ events }) => events.events,
    sql: (key, where) => `select ${key} as key, sum(events)::int as value from ${where} group by 1`,
    none: 0,
  },
  completed: countOf(({ drop_out }) => drop_out.completed, ENDED_WELL),
  stopped: countOf(({ drop_out }) => drop_out.stopped, STOPPED),
  'dropped out': countOf(({ drop_out }) => drop_out.dropped_out.count, GONE),
  'with an end that is known': countOf(
    ({ drop_out }) => drop_out.dropped_out.of,
    `${ENDED_WELL} or ${STOPPED} or ${GONE}`,
  ),
  'from plan to session': daysOf(({ plan_to_session }) => plan_to_session, 'wait'),
  'from entry to session': daysOf(({ entry_to_session }) => entry_to_session, 'since_entry'),
};

type Asked = { readonly from: string; readonly until: string; readonly indication?: string };

function placesOf({ from, until, indication }: Asked) {
  const only = indication === undefined ? '' : `and indication = '${indication}'`;
  const within = (table: string, day: string): string =>
    `(select * from ${table} where ${day} between '${from}' and '${until}' ${only}) counted`;
  return { sessions: within('hand_session', 'day'), courses: within('hand_course', 'first_day') };
}

/** Two tables written by hand: one row a session, one row a course. Nothing of them goes through the rooms of the record. */
async function lookByHand(): Promise<void> {
  await server.database.owner.query(`
    create temporary table hand_person as
    select patient_id, coalesce(merged_into, patient_id) as person, created_at from patient where practice_id = '${practice_id}';
    create temporary table hand_session as
    with corrected as (
      select s.*, (select a.after from session_amendment a where a.session_id = s.session_id order by a.number desc limit 1) as after
        from session s
       where s.practice_id = '${practice_id}' and s.signed_at is not null
         and s.session_id not in (select session_id from session_entered_in_error)),
    zones as (
      select session_id, depth_hundredths, pass_count from session_zone
       where standing = 'delivered' and skipped_because = ''
         and session_id in (select session_id from corrected where after is null)
      union all
      select session_id, (z ->> 'depth_hundredths')::int, (z ->> 'pass_count')::int
        from corrected, jsonb_array_elements(after -> 'zones') z
       where z ->> 'standing' = 'delivered' and z ->> 'skipped_because' = '')
    select c.session_id, c.plan_id, hp.person, c.day, c.operator_staff_id::text as operator, t.indication,
           case when c.after is null then c.device else c.after ->> 'device' end as device,
           (select max(depth_hundredths) from zones z where z.session_id = c.session_id) as depth,
           (select avg(pass_count) from zones z where z.session_id = c.session_id) as passes,
           (select value ->> 'choice' from intake_answer i join hand_person ip using (patient_id)
             where ip.person = hp.person and question = 'skin-type'
             order by recorded_at desc limit 1) as skin,
           (select count(*)::int from adverse_event e where e.session_id = c.session_id) as events
      from corrected c join treatment_plan t using (practice_id, plan_id) join hand_person hp on hp.patient_id = c.patient_id;
    create temporary table hand_course as
    select s.plan_id, s.indication, min(s.day) as first_day, max(s.day) as last_day, count(*)::int as n,
           count(distinct coalesce(s.device, '')) as devices, coalesce(min(s.device), '') as device,
           count(distinct s.operator) as operators, min(s.operator) as operator, max(s.depth) as depth, max(s.skin) as skin,
           t.sessions_planned, t.interval_days, t.state, t.ended_why, t.measure, t.patient_measure,
           (select score from outcome o where o.plan_id = s.plan_id and scale = t.measure and occasion = 'baseline'
             order by measured_on desc, recorded_at desc limit 1) as baseline,
           (select score from outcome o where o.plan_id = s.plan_id and scale = t.measure and occasion = 'review'
             order by measured_on desc, recorded_at desc limit 1) as reading,
           (select max(measured_on) from outcome o where o.plan_id = s.plan_id and scale = t.measure and occasion = 'review') as read_on,
           (select score from outcome o where o.plan_id = s.plan_id and scale = t.patient_measure and occasion = 'baseline'
             order by measured_on desc, recorded_at desc limit 1) as patient_baseline,
           (select score from outcome o where o.plan_id = s.plan_id and scale = t.patient_measure and occasion = 'review'
             order by measured_on desc, recorded_at desc limit 1) as patient_reading,
           exists (select from appointment a join hand_person ap using (patient_id)
                    where ap.person = s.person and a.kind = 'session'
                      and a.state in ('planned', 'arrived') and a.day >= '${TODAY}') as visit_ahead,
           min(s.day) - (t.agreed_at at time zone '${ZONE}')::date as wait,
           case when min(s.day) = (select min(f.day) from hand_session f where f.person = s.person)
                then min(s.day) - (select min((ep.created_at at time zone '${ZONE}')::date) from hand_person ep
                                    where ep.person = s.person) end as since_entry
      from hand_session s join treatment_plan t using (plan_id)
     group by s.plan_id, s.person, s.indication, t.practice_id, t.plan_id`);
}

type OverrideByHand = {
  readonly origin: string;
  readonly rule: string;
  readonly key: string;
  readonly of: number;
  readonly count: number;
};

async function overridesEqual(report: Report, { by, ...asked }: Asked & { readonly by: By }): Promise<void> {
  const ofSession: readonly By[] = ['device', 'depth-band', 'operator'];
  const held = keyOfSession('h')[by];
  const key = ofSession.includes(by)
    ? `case when h.session_id is null then 'no-session' else ${held} end`
    : by === 'indication'
      ? 'w.indication'
      : "coalesce(w.skin, '')";
  const only = asked.indication === undefined ? '' : `and a.indication = '${asked.indication}'`;
  const { sessions } = placesOf(asked);
  const byHand = await rows<OverrideByHand>(`
    with w as (
      select distinct hp.person, a.indication, a.assessed_on, f ->> 'rule' as rule,
             (select value ->> 'choice' from intake_answer i join hand_person ip using (patient_id)
               where ip.person = hp.person and question = 'skin-type'
               order by recorded_at desc limit 1) as skin
        from assessment a join hand_person hp using (patient_id), jsonb_path_query(a.findings, '$[*] ? (@.overridable_by != null)') f
       where a.practice_id = '${practice_id}' and a.assessed_on between '${asked.from}' and '${asked.until}' ${only})
    select 'candidacy' as origin, w.rule, ${key} as key, count(*)::int as "of",
           (count(*) filter (where exists (
             select from finding_override o join assessment a using (practice_id, assessment_id)
                    join hand_person hp using (patient_id)
              where o.rule = w.rule and hp.person = w.person and a.indication = w.indication
                and a.assessed_on = w.assessed_on)))::int as count
      from w left join hand_session h
        on h.person = w.person and h.indication = w.indication and h.day = w.assessed_on
     group by 1, 2, 3
    union all
    select 'session', f.rule, ${sessionKey[by]}, count(*)::int, (count(*) filter (where s.override_reasons -> f.rule is not null))::int
      from ${sessions} join session s using (session_id),
           lateral (select distinct x ->> 'rule' as rule from jsonb_path_query(s.findings, '$[*] ? (@.overridable_by != null)') x) f
     group by 1, 2, 3`);
  const shown = report.overrides_by_group.map(({ origin, rule, key: group, overridden }) => ({
    origin,
    rule,
    key: group,
    of: overridden.of,
    count: overridden.count,
  }));
  expect(inLine(shown), `overrides by ${by}`).toEqual(inLine(byHand));
  for (const { origin, rule, overridden } of report.overrides) {
    const same = byHand.filter((row) => row.origin === origin && row.rule === rule);
    expect({ of: overridden.of, count: overridden.count }).toEqual({
      of: sum(same.map((row) => row.of)),
      count: sum(same.map(({ count }) => count)),
    });
  }
  expect(report.overrides).toHaveLength(new Set(byHand.map(({ origin, rule }) => `${origin} ${rule}`)).size);
}

/** What stands beside the groups: kinds of events, events of no session, the waiting list. */
async function restEquals(report: Report, asked: Asked): Promise<void> {
  const { sessions } = placesOf(asked);
  const kinds = await rows<{ kind: string; events: number; count: number }>(`
    select kind, count(*)::int as events, count(distinct session_id)::int as count from adverse_event
     where session_id in (select session_id from ${sessions}) group by kind order by kind`);
  expect(
    report.event_kinds
      .map(({ kind, events, sessions_with }) => ({ kind, events, count: sessions_with.count }))
      .toSorted((a, b) => a.kind.localeCompare(b.kind, 'en')),
  ).toEqual(kinds);
  expect(report.event_kinds.every(({ sessions_with }) => sessions_with.of === report.whole.sessions)).toBe(true);
  const [loose] = await rows<{ n: number }>(`
    select count(*)::int as n from adverse_event e
     where practice_id = '${practice_id}' and onset_on between '${asked.from}' and '${asked.until}'
       and not coalesce(session_id in (select session_id from hand_session), false)`);
  expect(report.events_without_session).toBe(loose?.n);
  const [list] = await rows<{ n: number; median: number | null; waiting: number; withdrawn: number }>(`
    select count(days)::int as n, percentile_cont(0.5) within group (order by days) as median,
           (count(*) filter (where state = 'waiting'))::int as waiting, (count(*) filter (where state = 'withdrawn'))::int as withdrawn
      from (select w.state, (select (a.created_at at time zone '${ZONE}')::date from appointment a
                              where a.appointment_id = w.appointment_id and w.state = 'booked')
                            - (w.created_at at time zone '${ZONE}')::date as days
              from waiting_entry w
             where w.practice_id = '${practice_id}'
               and (w.created_at at time zone '${ZONE}')::date between '${asked.from}' and '${asked.until}') listed`);
  const { to_booking, waiting, withdrawn } = report.waiting_list;
  expect({ n: to_booking.n, median: to_booking.median, waiting, withdrawn }).toEqual(list);
}

/** One chart corrected to another device and a shallower depth, one entered in error, two more events. */
async function plantCorrections(): Promise<void> {
  const [corrected, wrong, followed] = await rows<{ session_id: string; patient_id: string }>(
    `select session_id, patient_id from session where practice_id = '${practice_id}' and signed_at is not null
       and device = 'skinpen-precision' order by day, session_id`,
  );
  if (corrected === undefined || wrong === undefined || followed === undefined) throw new Error('nothing was charted');
  const of = (session_id: string) => ({ params: { session_id } });
  const session = await owner.get(readSession, of(corrected.session_id));
  const zones = session.chart.zones.map((zone) => ({
    ...zone,
    passes: zone.passes.map((pass) => ({ ...pass, depth_mm: 0.25 })),
  }));
  const body = {
    amendment_id: newUuidV7(),
    version: session.version,
    reason: 'Another pen, set shallower',
    chart: { ...session.chart, device: 'dermapen-class', zones },
  };
  await owner.get(amendSession, { ...of(corrected.session_id), body });
  await owner.get(enterInError, { ...of(wrong.session_id), body: { reason: 'Charted for somebody else' } });
  await mergeTwo();
  await recordBruise(followed.patient_id, followed.session_id);
  await recordBruise(followed.patient_id, null);
}

/** Two people with a course and a skin type each turn out to be one. */
async function mergeTwo(): Promise<void> {
  const [first, second] = await rows<{ patient_id: string; version: number }>(
    `select patient_id, version from patient where practice_id = '${practice_id}' and given_name in ('Wanda', 'Petra')
      order by given_name desc`,
  );
  if (first === undefined || second === undefined) throw new Error('nobody to merge');
  const survivor = { survivor_id: first.patient_id, survivor_version: first.version };
  const merged = { merged_id: second.patient_id, merged_version: second.version };
  const body = { merge_id: newUuidV7(), ...survivor, ...merged, reason: 'Entered twice' };
  await owner.get(mergePatients, { body });
}

async function recordBruise(patient_id: string, session_id: string | null): Promise<void> {
  const adverse_event_id = newUuidV7();
  const onset_on = addDays(TODAY, -100);
  const words = { kind: 'bruising', grade: 'mild' as const, zones: ['cheeks'], course: '', action: '' };
  const body = { adverse_event_id, session_id, check_in_id: null, onset_on, ...words };
  await owner.get(recordAdverseEvent, { params: { patient_id }, body });
}

async function signedIn(user_id: string): Promise<Caller> {
  const cookies = await server.deps.identity.signIn(user_id);
  return callerWith(server.app, server.deps, cookies.map((line) => line.split(';', 1)[0]).join('; '), null);
}

async function rows<Row extends object>(text: string): Promise<readonly Row[]> {
  return (await server.database.owner.query<Row>(text)).rows;
}

function keyed(found: readonly object[]): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    (found as readonly { key: string; value: unknown }[]).map(({ key, value }) => [key, value]),
  );
}

function inLine(overrides: readonly OverrideByHand[]): readonly string[] {
  return overrides.map(({ origin, rule, key, of, count }) => `${origin} ${rule} ${key}: ${count} of ${of}`).toSorted();
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

function binomialUpTo(events: number, of: number, share: number): number {
  let term = (1 - share) ** of;
  let total = term;
  for (let k = 1; k <= events; k += 1) {
    term *= ((of - k + 1) / k) * (share / (1 - share));
    total += term;
  }
  return total;
}
