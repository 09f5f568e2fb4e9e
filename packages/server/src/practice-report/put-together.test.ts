import { reportGroupings } from '@stipple/contract/practice-report';
import type { CourseRow } from '@stipple/record/practice-report/courses';
import type { OverrideCell } from '@stipple/record/practice-report/override-cells';
import type { EventCell, SessionCell } from '@stipple/record/practice-report/session-cells';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ReportGroup, Share } from './exact-figures.ts';
import { putTogether } from './put-together.ts';

const indication = fc.constantFrom('acne-scars-rolling-boxcar', 'striae', 'wrinkles');
const device = fc.constantFrom('skinpen-precision', 'dermaroller');
const operator = fc.constantFrom('anna', 'bert');
const depth_hundredths = fc.option(fc.integer({ min: 0, max: 300 }), { nil: null });
const skin_type = fc.option(fc.constantFrom('i', 'iii', 'vi'), { nil: null });
const few = fc.integer({ min: 1, max: 12 });

const sessionCell: fc.Arbitrary<SessionCell> = fc
  .record({
    indication,
    device: fc.option(device, { nil: null }),
    depth_hundredths,
    skin_type,
    operator_staff_id: operator,
    sessions: few,
    sessions_with_event: fc.integer({ min: 0, max: 12 }),
    events: fc.integer({ min: 0, max: 30 }),
  })
  .map((cell) => ({ ...cell, sessions_with_event: Math.min(cell.sessions, cell.sessions_with_event) }));

const day = fc.integer({ min: 1, max: 28 }).map((date) => `2026-09-${String(date).padStart(2, '0')}`);
const grade = fc.option(fc.integer({ min: 1, max: 4 }), { nil: null });
const days = fc.option(fc.integer({ min: 0, max: 400 }), { nil: null });
const course: fc.Arbitrary<CourseRow> = fc.record({
  indication,
  devices: fc.uniqueArray(device, { minLength: 1 }),
  operators: fc.uniqueArray(operator, { minLength: 1 }),
  depth_hundredths,
  skin_type,
  sessions: few,
  sessions_planned: few,
  interval_days: fc.integer({ min: 14, max: 60 }),
  state: fc.constantFrom('agreed', 'ended'),
  ended_why: fc.constantFrom(null, 'completed', 'stop-rule', 'patient-wish', 'clinical-reason'),
  last_day: day,
  has_next: fc.boolean(),
  measure: fc.constant('goodman-baron-qualitative'),
  baseline: grade,
  reading: grade,
  patient_measure: fc.constantFrom(null, 'gais-patient'),
  patient_baseline: fc.constant(null),
  patient_reading: grade,
  plan_to_session_days: days,
  entry_to_session_days: days,
});

const override: fc.Arbitrary<OverrideCell> = fc
  .record({
    rule: fc.constantFrom('sunburn-or-tan.recent', 'keloid.history'),
    title: fc.constant('A rule'),
    indication,
    device: fc.option(device, { nil: null }),
    depth_hundredths,
    skin_type,
    operator_staff_id: fc.option(operator, { nil: null }),
    has_session: fc.boolean(),
    stood: few,
    overridden: fc.integer({ min: 0, max: 12 }),
  })
  .map((cell) => ({ ...cell, overridden: Math.min(cell.stood, cell.overridden) }));

const kind: fc.Arbitrary<EventCell> = fc.constant({
  kind: 'bruising',
  operator_staff_id: 'anna',
  events: 0,
  sessions: 0,
});
const cells = fc.record({
  sessions: fc.array(sessionCell, { maxLength: 8 }),
  courses: fc.array(course, { maxLength: 8 }),
  kinds: fc.array(kind, { maxLength: 1 }),
  overrides: fc.record({
    candidacy: fc.array(override, { maxLength: 5 }),
    session: fc.array(override, { maxLength: 5 }),
  }),
});
const by = fc.constantFrom(...reportGroupings);
const names = new Map([['anna', 'Anna']]);

describe('groups of a report', () => {
  it('add up to the whole, in every number that is counted', () => {
    fc.assert(
      fc.property(cells, by, (found, grouping) => {
        const { whole, groups } = putTogether(found, grouping, names, '2026-11-20');
        for (const count of Object.values(counts))
          expect(groups.map(count).reduce((sum, one) => sum + one, 0)).toBe(count(whole));
      }),
    );
  });

  it('have each a key of its own and a name', () => {
    fc.assert(
      fc.property(cells, by, (found, grouping) => {
        const { groups } = putTogether(found, grouping, names, '2026-11-20');
        expect(new Set(groups.map(({ key }) => key)).size).toBe(groups.length);
        expect(groups.every(({ name }) => name !== '')).toBe(true);
      }),
    );
  });

  it('split the overrides of each rule without losing one', () => {
    fc.assert(
      fc.property(cells, by, (found, grouping) => {
        const { overrides, overrides_by_group } = putTogether(found, grouping, names, '2026-11-20');
        for (const { rule, origin, overridden } of overrides) {
          const parts = overrides_by_group.filter((row) => row.rule === rule && row.origin === origin);
          expect(parts.reduce((sum, part) => sum + part.overridden.of, 0)).toBe(overridden.of);
          expect(parts.reduce((sum, part) => sum + part.overridden.count, 0)).toBe(overridden.count);
        }
      }),
    );
  });

  it('have shares inside their limits, and every course in exactly one way it ended', () => {
    fc.assert(
      fc.property(cells, by, (found, grouping) => {
        const { whole, groups } = putTogether(found, grouping, names, '2026-11-20');
        for (const group of [whole, ...groups]) {
          for (const share of sharesOf(group)) {
            expect(share.low).toBeLessThanOrEqual(share.share ?? 0);
            expect(share.high).toBeGreaterThanOrEqual(share.share ?? 1);
          }
          const { dropped_out, completed, stopped, under_way } = group.drop_out;
          expect(dropped_out.count + completed + stopped).toBe(dropped_out.of);
          expect(dropped_out.of + under_way).toBe(group.courses);
          const { better, worse, not_distinguishable, unread } = group.clinician;
          expect(better.count + worse.count + not_distinguishable).toBe(better.of);
          expect(better.of + unread).toBe(group.courses);
        }
      }),
    );
  });
});

const counts: Readonly<Record<string, (group: ReportGroup) => number>> = {
  sessions: ({ sessions }) => sessions,
  courses: ({ courses }) => courses,
  better: ({ clinician }) => clinician.better.count,
  read: ({ clinician }) => clinician.better.of,
  worse: ({ patient }) => patient.worse.count,
  unread: ({ patient }) => patient.unread,
  events: ({ events }) => events.events,
  with_event: ({ events }) => events.sessions_with.count,
  dropped: ({ drop_out }) => drop_out.dropped_out.count,
  ended: ({ drop_out }) => drop_out.dropped_out.of,
  under_way: ({ drop_out }) => drop_out.under_way,
  waited: ({ plan_to_session }) => plan_to_session.n,
  entered: ({ entry_to_session }) => entry_to_session.n,
};

function sharesOf({ clinician, patient, events, drop_out }: ReportGroup): readonly Share[] {
  return [clinician.better, clinician.worse, patient.better, patient.worse, events.sessions_with, drop_out.dropped_out];
}
