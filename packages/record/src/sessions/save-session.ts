import type { Finding } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { SessionContent, SessionRow } from './session-content.ts';
import { LOOKED_UP, LOOKED_UP_BESIDE } from './session-context.ts';

export type SessionToSave = {
  readonly session_id: string;
  /** The version that the writer saw. */
  readonly version: number;
  /** The plan's, which never changes once there are sessions. */
  readonly indication: string;
  readonly content: SessionContent;
  readonly findings: readonly Finding[];
  readonly saved_by: string;
  /** The server's clock, and the device's. */
  readonly saved_at: string;
  readonly saved_on_device_at: string;
};

/** What is true of the session after the save besides what was sent, and the names of the parts that changed. */
export type SavedSession = Omit<SessionRow, keyof SessionContent | 'amendments' | 'findings' | 'indication'> & {
  readonly changed: readonly string[];
};

/**
 * Writes the whole chart of a draft in one statement: the session, its zones as they stand, and away with those left out.
 * Null when the version is stale or the session is signed or not there; then nothing has changed.
 */
export async function saveSessionContent(scope: Scope, saved: SessionToSave): Promise<SavedSession | null> {
  const { content } = saved;
  const { rows } = await scope.prepared<SavedSession>('save-session', SAVE, [
    scope.practice_id,
    saved.session_id,
    saved.version,
    saved.indication,
    content.device,
    content.device_serial,
    content.sheath_lot,
    content.device_cleaned,
    JSON.stringify(content.cartridges),
    lotsOf(content),
    jsonOrNull(content.anaesthetic),
    JSON.stringify(content.topicals),
    jsonOrNull(content.time_out),
    content.started_at,
    content.ended_at,
    content.photos_skipped_because,
    content.pain_0_10,
    content.immediate_events,
    content.notes,
    JSON.stringify(content.emergency),
    JSON.stringify(saved.findings),
    saved.saved_by,
    saved.saved_at,
    saved.saved_on_device_at,
    JSON.stringify(content.zones.map((zone, position) => ({ ...zone, position }))),
    content.given_up_because,
  ]);
  return rows[0] ?? null;
}

/** All parts of a statement see the rows as they were before it: `was` is what the save replaces. */
const WAS = `
  was as (
    select s.device, s.device_serial, s.sheath_lot, s.device_cleaned, s.cartridges, s.anaesthetic, s.topicals, s.time_out,
           s.started_at, s.ended_at, s.photos_skipped_because, s.given_up_because, s.pain_0_10, s.immediate_events, s.notes, s.emergency,
           (select coalesce(jsonb_agg(jsonb_build_object('zone', z.zone, 'position', z.position,
                     'depth_hundredths', z.depth_hundredths, 'pass_count', z.pass_count, 'passes', z.passes,
                     'endpoint', z.endpoint, 'skipped_because', z.skipped_because, 'standing', z.standing,
                     'proposed', z.proposed) order by z.position), '[]')
              from session_zone z where z.practice_id = $1 and z.session_id = $2) as zones
      from session s where s.practice_id = $1 and s.session_id = $2
  )`;

/** Nothing of it is changed by the save, so that it is looked up beside it, once. */
const LOOKED = `
  looked_up as materialized (
    select latest.assessment_id as assessed, ${LOOKED_UP}
      from session s ${LOOKED_UP_BESIDE('$4')}
     where s.practice_id = $1 and s.session_id = $2
  )`;

const KEPT = `
  kept as (
    update session
       set assessment_id = coalesce((select assessed from looked_up), assessment_id),
           device = $5, device_serial = $6, sheath_lot = $7, device_cleaned = $8, cartridges = $9::jsonb,
           cartridge_lot = $10, anaesthetic = $11::jsonb, topicals = $12::jsonb, time_out = $13::jsonb, started_at = $14,
           ended_at = $15, photos_skipped_because = $16, given_up_because = $26, pain_0_10 = $17, immediate_events = $18, notes = $19,
           emergency = $20::jsonb, findings = $21::jsonb, saved_by = $22, saved_at = $23, saved_on_device_at = $24,
           version = version + 1
     where practice_id = $1 and session_id = $2 and version = $3 and signed_at is null
       and not exists (select from session_entered_in_error e where e.practice_id = $1 and e.session_id = $2)
    returning session_id, patient_id, plan_id, assessment_id, number_in_series, day, operator, override_reasons,
              past_missing, signed_at, signed_by, saved_by, saved_at, saved_on_device_at, version, created_at,
              opened_at
  )`;

const ZONES = `
  given as (
    select * from jsonb_to_recordset($25::jsonb)
      as zone (zone text, position integer, depth_hundredths integer, pass_count integer, passes jsonb, endpoint text,
               skipped_because text, standing text, proposed jsonb)
  ), written as (
    insert into session_zone
      (practice_id, session_id, zone, position, depth_hundredths, pass_count, passes, endpoint, skipped_because, standing,
       proposed)
    select $1, kept.session_id, given.zone, given.position, given.depth_hundredths, given.pass_count, given.passes,
           given.endpoint, given.skipped_because, given.standing, given.proposed
      from given, kept
    on conflict (practice_id, session_id, zone) do update
       set position = excluded.position, depth_hundredths = excluded.depth_hundredths, pass_count = excluded.pass_count,
           passes = excluded.passes, endpoint = excluded.endpoint, skipped_because = excluded.skipped_because,
           standing = excluded.standing, proposed = excluded.proposed
  ), left_out as (
    delete from session_zone z using kept
     where z.practice_id = $1 and z.session_id = $2 and z.zone not in (select zone from given)
  )`;

const CHANGED = `
  array_remove(array[
    case when was.device is distinct from $5 then 'device' end,
    case when was.device_serial <> $6 then 'device_serial' end,
    case when was.sheath_lot <> $7 then 'sheath_lot' end,
    case when was.device_cleaned is distinct from $8 then 'device_cleaned' end,
    case when was.cartridges <> $9::jsonb then 'cartridges' end,
    case when was.anaesthetic is distinct from $11::jsonb then 'anaesthetic' end,
    case when was.topicals <> $12::jsonb then 'topicals' end,
    case when was.zones <> $25::jsonb then 'zones' end,
    case when was.time_out is distinct from $13::jsonb then 'time_out' end,
    case when was.started_at is distinct from $14 then 'started_at' end,
    case when was.ended_at is distinct from $15 then 'ended_at' end,
    case when was.photos_skipped_because <> $16 then 'photos_skipped_because' end,
    case when was.given_up_because <> $26 then 'given_up_because' end,
    case when was.pain_0_10 is distinct from $17 then 'pain_0_10' end,
    case when was.immediate_events <> $18 then 'immediate_events' end,
    case when was.notes <> $19 then 'notes' end,
    case when was.emergency <> $20::jsonb then 'emergency' end], null)`;

const SAVE = `
  with ${WAS}, ${LOOKED}, ${KEPT}, ${ZONES}
  select s.*, ${CHANGED} as changed, l.candidacy, l.has_consent, l.has_photos, l.start, l.entered_in_error
    from kept s, was, looked_up l`;

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

/** For reads that name the needle heads in one line. */
function lotsOf({ cartridges }: SessionContent): string | null {
  const lots = cartridges.flatMap(({ lot }) => (lot === '' ? [] : [lot]));
  return lots.length === 0 ? null : lots.join(', ');
}
