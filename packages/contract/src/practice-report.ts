import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, entryCode } from './wire.ts';

/** By what the report puts together what it counts. */
export const reportGroupings = ['indication', 'device', 'depth-band', 'skin-type', 'operator'] as const;

const asked = { from: clinicalDay, until: clinicalDay, indication: entryCode.optional() };
const groupedBy = z.enum(reportGroupings);

/** Some of many, with the exact limits of the share at 95 %; of none the share is null. */
const share = z.strictObject({
  count: z.int(),
  of: z.int(),
  share: z.number().nullable(),
  low: z.number(),
  high: z.number(),
  is_small: z.boolean(),
});

/** Middle and middle half of days or points, with the exact limits of the middle at 95 %; null where there are too few. */
const spread = z.strictObject({
  n: z.int(),
  median: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  lower_quartile: z.number().nullable(),
  upper_quartile: z.number().nullable(),
  is_small: z.boolean(),
});

/** Courses by what the plan's measure says of them; `unread` have no reading at a review, or no baseline it needs. */
const outcomeCounts = z.strictObject({
  better: share,
  worse: share,
  not_distinguishable: z.int(),
  unread: z.int(),
});

const reportGroup = z.strictObject({
  /** Code of a catalogue entry, of a band of depth or of a skin type, or a person's id; the words below name it. */
  key: z.string(),
  name: z.string(),
  sessions: z.int(),
  courses: z.int(),
  clinician: outcomeCounts,
  patient: outcomeCounts,
  events: z.strictObject({ sessions_with: share, events: z.int() }),
  drop_out: z.strictObject({ dropped_out: share, completed: z.int(), stopped: z.int(), under_way: z.int() }),
  /** Days from the agreed plan to the first session. */
  plan_to_session: spread,
  /** Days from the patient's first entry in the record to the first session of all. */
  entry_to_session: spread,
});

const overrideRow = z.strictObject({
  /** `candidacy`: set aside on an assessment. `session`: answered for when the session was signed. */
  origin: z.enum(['candidacy', 'session']),
  rule: z.string(),
  title: z.string(),
  overridden: share,
});

export const readPracticeReport = endpoint({
  name: 'practice-report.read',
  method: 'GET',
  path: '/api/practice-report',
  access: permission('report.read'),
  summary: 'Outcomes, adverse events, drop-outs, waiting times and overrides of a period, whole and by group',
  query: z.strictObject({ ...asked, by: groupedBy }),
  response: z.strictObject({
    as_of: clinicalDay,
    /** Somebody who is not the owner reads by operator only of themselves. */
    own_only: z.boolean(),
    small_below: z.int(),
    whole: reportGroup,
    groups: z.array(reportGroup),
    event_kinds: z.array(z.strictObject({ kind: z.string(), name: z.string(), events: z.int(), sessions_with: share })),
    /** Adverse events of the period that name no session, so that they stand in no group. */
    events_without_session: z.int(),
    overrides: z.array(overrideRow),
    overrides_by_group: z.array(overrideRow.extend({ key: z.string(), name: z.string() })),
    /** Entries of the waiting list of the period; they name no indication, so that no choice of one narrows them. */
    waiting_list: z.strictObject({ to_booking: spread, waiting: z.int(), withdrawn: z.int() }),
    /** Indications of the practice's plans, to choose from. */
    indications: z.array(z.strictObject({ code: z.string(), name: z.string() })),
  }),
});

export const exportPracticeReport = endpoint({
  name: 'practice-report.export',
  method: 'POST',
  path: '/api/practice-report/exports',
  access: permission('report.read'),
  summary: 'The report as a table to keep or to print; noted in the audit with what was asked',
  body: z.strictObject({ form: z.enum(['csv', 'print']), ...asked, by: groupedBy }),
  response: z.strictObject({ filename: z.string(), csv: z.string() }),
});

const doseGroup = z.strictObject({
  key: z.string(),
  name: z.string(),
  courses: z.int(),
  better: share,
  /** Points of the scale. */
  change: spread,
  /** What the courses began with; of a scale that rates change itself, nothing. */
  baseline: spread,
});

export const readDoseResponse = endpoint({
  name: 'practice-report.dose-response',
  method: 'GET',
  path: '/api/practice-report/dose-response',
  access: permission('report.read'),
  summary: 'Sessions, depth and passes until a reading against the change on one scale; an observation, not a trial',
  query: z.strictObject({ ...asked, scale: entryCode.optional() }),
  response: z.strictObject({
    /** The scale asked for, or the one with the most courses; null where nothing was read yet. */
    scale: z.string().nullable(),
    scale_name: z.string(),
    better: z.enum(['higher', 'lower']),
    scales: z.array(z.strictObject({ code: z.string(), name: z.string(), courses: z.int() })),
    whole: doseGroup,
    along: z.array(
      z.strictObject({
        dose: z.enum(['sessions', 'depth', 'passes']),
        groups: z.array(doseGroup),
        /** Whether the limits of any two groups that are large enough lie apart; null where fewer than two are. */
        apart: z.boolean().nullable(),
        /** Whether those who were given more began worse or better; null where it cannot be told. */
        baseline_of_more: z.enum(['worse', 'better', 'same']).nullable(),
      }),
    ),
    cells: z.array(z.strictObject({ sessions: z.string(), depth: z.string(), passes: z.string(), group: doseGroup })),
    small_below: z.int(),
  }),
});
