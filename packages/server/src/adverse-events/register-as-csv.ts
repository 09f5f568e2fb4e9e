import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readTrends } from '@stipple/contract/event-register';
import { eventCauses, isEventCause, seriousnessStanding, type Seriousness } from '@stipple/engine/adverse-events';
import { findAdverseEvent, findDevice, findZone } from '@stipple/engine/catalog';
import type { AdverseEventRow } from '@stipple/record/adverse-events/adverse-event';
import { commaSeparated } from '../documents/comma-separated.ts';

const REGISTER_HEAD = [
  'Identifier',
  'Patient',
  'Kind',
  'Onset',
  'Grade',
  'Seriousness',
  'Criteria',
  'Cause',
  'Cause in words',
  'Zones',
  'Session',
  'Operator',
  'Device',
  'Serial',
  'Deepest mm',
  'Lots',
  'Photos',
  'Incidents',
  'Course',
  'Action',
  'State',
  'Follow-ups',
  'Corrections',
  'Closed',
  'Closing review',
  'Recorded by',
  'Recorded at',
];

/** One line an event, with everything it is linked to. */
export function registerAsCsv(events: readonly AdverseEventRow[]): string {
  return commaSeparated([REGISTER_HEAD, ...events.map(cellsOf)]);
}

/** One line a group, with its counts and both limits. */
export function trendsAsCsv(trends: ResponseOf<typeof readTrends>): string {
  const head = [
    'Group',
    'Name',
    'Sessions',
    'Sessions with an event',
    'Events',
    'Share',
    'Low 95 %',
    'High 95 %',
    'Events per 100 sessions',
    'Low 95 %',
    'High 95 %',
    'Too few',
  ];
  const lines = [{ dimension: 'all', rows: [trends.all] }, ...trends.groups].flatMap(({ dimension, rows }) =>
    rows.map((row) => [
      dimension,
      row.name,
      ...[row.sessions, row.sessions_with_event, row.events].map(String),
      ...[row.share, row.low, row.high, row.per_hundred, row.per_hundred_low, row.per_hundred_high].map(figure),
      row.is_small ? 'yes' : 'no',
    ]),
  );
  return commaSeparated([head, ...lines]);
}

function cellsOf(event: AdverseEventRow): readonly string[] {
  const { session, seriousness } = event;
  return [
    event.adverse_event_id,
    event.patient_name,
    findAdverseEvent(event.kind)?.name ?? event.kind,
    event.onset_on,
    event.grade,
    seriousnessStanding(known(seriousness)),
    seriousness.join('; '),
    isEventCause(event.cause) ? eventCauses[event.cause] : event.cause,
    event.cause_text,
    event.zones.map((zone) => findZone(zone)?.name ?? zone).join('; '),
    ...sessionCells(session),
    String(event.photo_ids.length),
    String(event.incident_ids.length),
    event.course,
    event.action,
    event.state,
    event.follow_ups.map(({ at, by, text }) => `${at} ${by}: ${text}`).join(' | '),
    event.amendments.map(({ at, by, reason }) => `${at} ${by}: ${reason}`).join(' | '),
    event.closed_at ?? '',
    event.reviews.map(({ at, by, conclusion }) => `${at} ${by}: ${conclusion}`).join(' | '),
    event.reported_by,
    event.created_at,
  ];
}

function sessionCells(session: AdverseEventRow['session']): readonly string[] {
  if (session === null) return ['', '', '', '', '', ''];
  const depths = session.zones.flatMap(({ passes }) => passes.flatMap(({ depth_mm }) => depth_mm ?? []));
  const device = session.device === null ? '' : (findDevice(session.device)?.name ?? session.device);
  return [
    session.day,
    session.operator,
    device,
    session.device_serial,
    depths.length === 0 ? '' : String(Math.max(...depths)),
    session.lots.map(({ kind, lot }) => `${kind} ${lot}`).join('; '),
  ];
}

/** Rows hold codes that the engine accepted when they were written. */
function known(seriousness: readonly string[]): Seriousness {
  return seriousness.map((one) => (one === 'not-serious' ? 'not-serious' : 'other-serious'));
}

function figure(value: number | null): string {
  return value === null ? '' : String(Math.round(value * 10_000) / 10_000);
}
