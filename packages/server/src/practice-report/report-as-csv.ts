import type { InputOf } from '../http/bind.ts';
import type { readPracticeReport } from '@stipple/contract/practice-report';
import { commaSeparated } from '../documents/comma-separated.ts';
import type { Report } from './practice-report.commands.ts';

type Query = InputOf<typeof readPracticeReport>['query'];
type Group = Report['whole'];
type Share = Group['events']['sessions_with'];
type Spread = Group['plan_to_session'];
type Figure = readonly [measure: string, figure: Share | Spread | number];

const HEAD = [
  'From',
  'Until',
  'As of',
  'Indication',
  'Grouped by',
  'Group',
  'Measure',
  'Count or middle',
  'Of',
  'Share',
  'Low 95 %',
  'High 95 %',
  'Lower quartile',
  'Upper quartile',
  'Small group',
];

/** One line a number, so that a spreadsheet can turn it any way it likes. */
export function reportAsCsv(report: Report, query: Query): string {
  const asked = [query.from, query.until, report.as_of, query.indication ?? 'all'];
  const lineOf = (by: string, group: string, [measure, figure]: Figure): readonly string[] => [
    ...asked,
    by,
    group,
    measure,
    ...cellsOf(figure),
  ];
  const ofGroups = [
    ...figuresOf(report.whole).map((figure) => lineOf('', 'Whole practice', figure)),
    ...report.groups.flatMap((group) => figuresOf(group).map((figure) => lineOf(query.by, group.name, figure))),
  ];
  const ofWhole = wholeFigures(report).map((figure) => lineOf('', 'Whole practice', figure));
  const ofRules = report.overrides_by_group.map((row) =>
    lineOf(query.by, row.name, [`Overridden (${row.origin}): ${row.title} [${row.rule}]`, row.overridden]),
  );
  return commaSeparated([HEAD, ...ofGroups, ...ofWhole, ...ofRules]);
}

function figuresOf(group: Group): readonly Figure[] {
  return [
    ['Sessions', group.sessions],
    ['Courses', group.courses],
    ...outcomeFigures('clinician', group.clinician),
    ...outcomeFigures('patient', group.patient),
    ['Sessions followed by an adverse event', group.events.sessions_with],
    ['Adverse events', group.events.events],
    ['Courses dropped out of', group.drop_out.dropped_out],
    ['Courses completed', group.drop_out.completed],
    ['Courses stopped by a clinician', group.drop_out.stopped],
    ['Courses under way', group.drop_out.under_way],
    ['Days from agreed plan to first session', group.plan_to_session],
    ['Days from first entry to first session', group.entry_to_session],
  ];
}

function outcomeFigures(rater: string, counts: Group['clinician']): readonly Figure[] {
  return [
    [`Better, rated by the ${rater}`, counts.better],
    [`Worse, rated by the ${rater}`, counts.worse],
    [`Not distinguishable, rated by the ${rater}`, counts.not_distinguishable],
    [`Not read, to be rated by the ${rater}`, counts.unread],
  ];
}

function wholeFigures(report: Report): readonly Figure[] {
  return [
    ...report.event_kinds.map(({ name, sessions_with }): Figure => [`Sessions followed by: ${name}`, sessions_with]),
    ['Adverse events without a session', report.events_without_session],
    ['Days on the waiting list until booked', report.waiting_list.to_booking],
    ['Still on the waiting list', report.waiting_list.waiting],
    ['Taken off the waiting list', report.waiting_list.withdrawn],
    ...report.overrides.map(({ origin, rule, title, overridden }): Figure => [
      `Overridden (${origin}): ${title} [${rule}]`,
      overridden,
    ]),
  ];
}

function cellsOf(figure: Share | Spread | number): readonly string[] {
  if (typeof figure === 'number') return [String(figure), '', '', '', '', '', '', ''];
  const few = figure.is_small ? 'yes' : 'no';
  if ('count' in figure)
    return [
      String(figure.count),
      String(figure.of),
      decimals(figure.share),
      decimals(figure.low),
      decimals(figure.high),
      '',
      '',
      few,
    ];
  const { n, median, low, high, lower_quartile, upper_quartile } = figure;
  return [
    decimals(median),
    String(n),
    '',
    decimals(low),
    decimals(high),
    decimals(lower_quartile),
    decimals(upper_quartile),
    few,
  ];
}

function decimals(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 10_000) / 10_000);
}
