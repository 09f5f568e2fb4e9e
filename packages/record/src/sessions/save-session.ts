import type { Finding } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { SessionContent, SessionRow } from './session-content.ts';
import { CANDIDACY, HAS_CONSENT } from './session-context.ts';

export type SessionToSave = {
  readonly session_id: string;
  /** The version that the writer saw. */
  readonly version: number;
  /** The plan's, which never changes once there are sessions. */
  readonly indication: string;
  readonly content: SessionContent;
  readonly findings: readonly Finding[];
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
    content.speed,
    jsonOrNull(content.cartridge),
    lotOrNull(content),
    jsonOrNull(content.anaesthetic),
    JSON.stringify(content.topicals),
    content.pain_0_10,
    content.started_at,
    content.ended_at,
    content.immediate_events,
    content.notes,
    JSON.stringify(saved.findings),
    JSON.stringify(content.zones.map((zone, position) => ({ ...zone, position }))),
  ]);
  return rows[0] ?? null;
}

/** All parts of a statement see the rows as they were before it: `was` is what the save replaces. */
const WAS = `
  was as (
    select s.device, s.device_serial, s.speed, s.cartridge, s.anaesthetic, s.topicals, s.pain_0_10, s.started_at,
           s.ended_at, s.immediate_events, s.notes,
           (select coalesce(jsonb_agg(jsonb_build_object('zone', z.zone, 'position', z.position,
                     'depth_hundredths', z.depth_hundredths, 'passes', z.passes, 'endpoint', z.endpoint,
                     'skipped_because', z.skipped_because) order by z.position), '[]')
              from session_zone z where z.practice_id = $1 and z.session_id = $2) as zones
      from session s where s.practice_id = $1 and s.session_id = $2
  )`;

const KEPT = `
  kept as (
    update session
       set assessment_id = coalesce((select a.assessment_id from assessment a
                                      where a.practice_id = $1 and a.patient_id = session.patient_id
                                        and a.indication = $4 and a.assessed_on = session.day
                                      order by a.created_at desc limit 1), assessment_id),
           device = $5, device_serial = $6, speed = $7, cartridge = $8::jsonb, cartridge_lot = $9,
           anaesthetic = $10::jsonb, topicals = $11::jsonb, pain_0_10 = $12, started_at = $13, ended_at = $14,
           immediate_events = $15, notes = $16, findings = $17::jsonb, version = version + 1
     where practice_id = $1 and session_id = $2 and version = $3 and signed_at is null
    returning session_id, patient_id, plan_id, assessment_id, number_in_series, day, operator, override_reasons,
              signed_at, signed_by, version, created_at
  )`;

const ZONES = `
  given as (
    select * from jsonb_to_recordset($18::jsonb)
      as zone (zone text, position integer, depth_hundredths integer, passes integer, endpoint text, skipped_because text)
  ), written as (
    insert into session_zone
      (practice_id, session_id, zone, position, depth_hundredths, passes, endpoint, skipped_because)
    select $1, kept.session_id, given.zone, given.position, given.depth_hundredths, given.passes, given.endpoint,
           given.skipped_because
      from given, kept
    on conflict (practice_id, session_id, zone) do update
       set position = excluded.position, depth_hundredths = excluded.depth_hundredths, passes = excluded.passes,
           endpoint = excluded.endpoint, skipped_because = excluded.skipped_because
  ), left_out as (
    delete from session_zone z using kept
     where z.practice_id = $1 and z.session_id = $2 and z.zone not in (select zone from given)
  )`;

const CHANGED = `
  array_remove(array[
    case when was.device is distinct from $5 then 'device' end,
    case when was.device_serial <> $6 then 'device_serial' end,
    case when was.speed is distinct from $7 then 'speed' end,
    case when was.cartridge is distinct from $8::jsonb then 'cartridge' end,
    case when was.anaesthetic is distinct from $10::jsonb then 'anaesthetic' end,
    case when was.topicals <> $11::jsonb then 'topicals' end,
    case when was.zones <> $18::jsonb then 'zones' end,
    case when was.pain_0_10 is distinct from $12 then 'pain_0_10' end,
    case when was.started_at is distinct from $13 then 'started_at' end,
    case when was.ended_at is distinct from $14 then 'ended_at' end,
    case when was.immediate_events <> $15 then 'immediate_events' end,
    case when was.notes <> $16 then 'notes' end], null)`;

const SAVE = `
  with ${WAS}, ${KEPT}, ${ZONES}
  select s.*, ${CHANGED} as changed, ${CANDIDACY('$4')} as candidacy, ${HAS_CONSENT} as has_consent
    from kept s, was`;

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function lotOrNull(content: SessionContent): string | null {
  const lot = content.cartridge?.lot ?? '';
  return lot === '' ? null : lot;
}
