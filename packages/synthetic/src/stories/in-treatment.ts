import { closeAdverseEvent, followUpAdverseEvent, recordAdverseEvent } from '@stipple/contract/adverse-events';
import { closeInboxItem, readInbox } from '@stipple/contract/check-ins';
import { replyOnPage } from '../answering.ts';
import type { Stage, Story } from '../ask.ts';
import { checkIn, handOverCompanion } from '../companion.ts';
import { consult, consentTo, decide, measure, planFor } from '../course.ts';
import type { Plan, Wish } from '../course.ts';
import { at, minutesAfter } from '../moment.ts';
import type { Moment } from '../moment.ts';
import { people } from '../people.ts';
import type { Person } from '../people.ts';
import { treat } from '../treat.ts';
import type { Session } from '../treat.ts';
import { book, bookNext } from '../visits.ts';
import { wishes } from '../wishes.ts';

export type Course = {
  readonly person: Person;
  readonly patient_id: string;
  readonly plan: Plan;
  readonly wish: Wish;
  readonly sessions: readonly Session[];
};

/** A course from its first visit through sessions on the given days, with baseline readings. */
export async function runCourse(
  stage: Stage,
  person: Person,
  wish: Wish,
  days: readonly number[],
  baseline: Readonly<Record<string, Readonly<Record<string, number>>>>,
  by: 'practitioner' | 'owner' = 'practitioner',
): Promise<Course> {
  const first = (days[0] ?? 0) - stage.chance.whole(6, 26);
  const { patient_id, assessment } = await consult(stage, person, wish, at(first, '10:00'));
  await decide(stage, assessment, at(first, '10:20'), '');
  const plan = await planFor(stage, patient_id, assessment, wish, at(first, '10:25'));
  await consentTo(stage, plan, at(first, '10:40'));
  for (const [scale, items] of Object.entries(baseline))
    await measure(stage, plan, { scale, items, occasion: 'baseline', when: at(first, '10:50') });
  const sessions: Session[] = [];
  for (const day of days)
    sessions.push(await treat(stage, { person, patient_id, plan, wish, by, when: at(day, '10:00') }));
  return { person, patient_id, plan, wish, sessions };
}

const scars = (grade: number): Readonly<Record<string, Readonly<Record<string, number>>>> => ({
  'goodman-baron-qualitative': { grade },
});

/** People in the middle of a series: between sessions, healing, reporting, and one who did not heal as hoped. */
export const inTreatment: readonly Story[] = [
  {
    shows: 'mid-series, third session today',
    tell: async (stage) => {
      const course = await runCourse(stage, people.farah, wishes.acneScars, [-58, -29], scars(3));
      await book(stage, course.patient_id, 'session', 0, '11:30');
    },
  },
  {
    shows: 'mid-series, next session in two weeks',
    tell: async (stage) => {
      const course = await runCourse(stage, people.hiro, wishes.wrinkles, [-44, -15], {});
      await recordBruise(stage, course);
      await book(stage, course.patient_id, 'session', 14, '09:00');
    },
  },
  {
    shows: 'mid-series for stretch marks',
    tell: async (stage) => {
      const course = await runCourse(stage, people.ines, wishes.striae, [-64, -35], {});
      await book(stage, course.patient_id, 'session', 0, null, 'Comes after work');
    },
  },
  {
    shows: 'hair, two sessions',
    tell: async (stage) => {
      const course = await runCourse(stage, people.tobias, wishes.hair, [-43, -14], {});
      await book(stage, course.patient_id, 'session', 15, '18:00');
    },
  },
  {
    shows: 'a session of today that waits for its signature',
    tell: async (stage) => {
      const first = await runCourse(stage, people.lena, wishes.neck, [-30], {});
      await treat(stage, { ...first, when: at(0, '06:40'), sign: false });
      await book(stage, first.patient_id, 'session', 0, '08:00');
    },
  },
  {
    shows: 'healing normally, day 3, check-ins answered',
    tell: async (stage) => {
      const course = await runCourse(stage, people.noor, wishes.pores, [-3], {});
      await follow(stage, course, [
        { for_day: 1, when: at(-2, '11:30'), ticked: { 'usual-course': ['redness', 'tightness'] } },
        {
          for_day: 3,
          when: at(0, '07:40'),
          ticked: { 'usual-course': ['peeling'] },
        },
      ]);
      await bookNext(stage, course.patient_id);
    },
  },
  {
    shows: 'healing normally, day 8',
    tell: async (stage) => {
      const course = await runCourse(stage, people.sanna, wishes.wrinkles, [-8], {});
      await follow(stage, course, [
        { for_day: 1, when: at(-7, '12:00'), ticked: { 'usual-course': ['redness', 'swelling'] } },
        { for_day: 3, when: at(-5, '12:10'), ticked: { 'usual-course': ['peeling'] } },
        { for_day: 7, when: at(-1, '12:30'), ticked: {} },
      ]);
      await bookNext(stage, course.patient_id);
    },
  },
  {
    shows: 'a check-in with blisters that needs an answer today',
    tell: async (stage) => {
      const course = await runCourse(stage, people.priya, wishes.acneScars, [-3], scars(2));
      await follow(stage, course, [
        {
          for_day: 3,
          when: at(0, '07:15'),
          ticked: { 'new-signs': ['grouped-blisters'] },
          note: 'Small blisters beside my mouth since last night.',
        },
      ]);
    },
  },
  {
    shows: 'a check-in about redness that lasts',
    tell: async (stage) => {
      const course = await runCourse(stage, people.quentin, wishes.wrinkles, [-9], {});
      await follow(stage, course, [
        {
          for_day: 7,
          when: at(-1, '18:45'),
          ticked: { 'usual-course': ['redness'] },
          note: 'Still pink around the eyes.',
        },
      ]);
      await bookNext(stage, course.patient_id);
    },
  },
  {
    shows: 'an adverse event with its follow-up: darkening after the second session',
    tell: async (stage) => {
      const course = await runCourse(stage, people.uma, wishes.acneScars, [-70, -41], scars(3));
      await follow(stage, course, [
        {
          for_day: 14,
          when: at(-27, '20:10'),
          ticked: { 'later-signs': ['colour-change'] },
          note: 'Brown spots on the left cheek.',
        },
      ]);
      await replyOnPage(stage, course.patient_id, at(-27, '20:40'), 'Please come to see us');
      await closeAll(stage, course.patient_id, at(-26, '09:10'), 'Seen in the practice; recorded as an adverse event.');
      await recordDarkening(stage, course, at(-26, '09:00'));
    },
  },
];

type Report = {
  readonly for_day: number;
  readonly when: Moment;
  readonly ticked: Readonly<Record<string, readonly string[]>>;
  readonly note?: string;
};

/** Hands the companion over after the last session and lets the patient report. */
async function follow(stage: Stage, course: Course, reports: readonly Report[]): Promise<void> {
  const session = course.sessions.at(-1);
  if (session === undefined) return;
  const lastDay = reports[0] === undefined ? 0 : reports[0].when.day - reports[0].for_day;
  await handOverCompanion(stage, session, at(lastDay, '11:28'));
  for (const report of reports) await checkIn(stage, report.when, report.for_day, report.ticked, report.note ?? '');
}

async function closeAll(stage: Stage, patient_id: string, when: Moment, note: string): Promise<void> {
  const { items } = await stage.ask({ as: 'practitioner', at: when, endpoint: readInbox, query: { closed: 'no' } });
  for (const item of items.filter((one) => one.patient_id === patient_id))
    await stage.ask({
      as: 'practitioner',
      at: when,
      endpoint: closeInboxItem,
      params: { item_id: item.item_id },
      body: { version: item.version, note },
    });
}

async function recordDarkening(stage: Stage, course: Course, when: Moment): Promise<void> {
  const event = await stage.ask({
    as: 'practitioner',
    at: when,
    endpoint: recordAdverseEvent,
    params: { patient_id: course.patient_id },
    body: {
      adverse_event_id: stage.newId(when),
      session_id: course.sessions.at(-1)?.session_id ?? null,
      check_in_id: null,
      kind: 'post-inflammatory-hyperpigmentation',
      onset_on: stage.instantOf(at(-28, '12:00')).slice(0, 10),
      grade: 'mild',
      zones: ['cheeks'],
      course: 'Brown macules on the left cheek, noticed by the patient; no pain, no scale.',
      action: 'Next session on hold; photoprotection; prescriber to see the patient.',
      seriousness: ['not-serious'],
      cause: 'disposition',
      cause_text: 'Skin type V; sun in the second week',
    },
  });
  await stage.ask({
    as: 'practitioner',
    at: at(-5, '14:00'),
    endpoint: followUpAdverseEvent,
    params: { adverse_event_id: event.adverse_event_id },
    body: {
      version: event.version,
      follow_up_id: stage.newId(minutesAfter(at(-5, '14:00'), 1)),
      text: 'Lighter than three weeks ago. Next session stays on hold; seen again in four weeks.',
      state: 'open',
    },
  });
}

/** A bruise that went, looked at once more and closed. */
async function recordBruise(stage: Stage, course: Course): Promise<void> {
  const [seen, gone, reviewed] = [at(-43, '09:30'), at(-35, '09:40'), at(-30, '13:00')];
  const as = 'practitioner' as const;
  const event = await stage.ask({
    as,
    at: seen,
    endpoint: recordAdverseEvent,
    params: { patient_id: course.patient_id },
    body: {
      adverse_event_id: stage.newId(seen),
      session_id: course.sessions[0]?.session_id ?? null,
      check_in_id: null,
      kind: 'bruising',
      onset_on: stage.instantOf(seen).slice(0, 10),
      grade: 'mild',
      zones: [],
      course: 'A bruise of two centimetres beside the left eye, the day after.',
      action: 'Explained; cold packs; called again after a week.',
      seriousness: ['not-serious'],
      cause: 'needling',
      cause_text: 'More passes than planned over thin skin',
    },
  });
  const params = { adverse_event_id: event.adverse_event_id };
  const followed = await stage.ask({
    as,
    at: gone,
    endpoint: followUpAdverseEvent,
    params,
    body: { version: event.version, follow_up_id: stage.newId(gone), text: 'Gone without a mark.', state: 'resolved' },
  });
  await stage.ask({
    as,
    at: reviewed,
    endpoint: closeAdverseEvent,
    params,
    body: {
      version: followed.version,
      review_id: stage.newId(reviewed),
      conclusion: 'A bruise after more passes than planned beside the eye; healed in a week.',
      prevention: 'Two passes beside the eye are enough; the template was changed.',
    },
  });
}
