import type { Finding } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { SessionContent } from './session-content.ts';

export type SavedSession = {
  readonly session_id: string;
  /** The version that the writer saw. */
  readonly version: number;
  readonly assessment_id: string | null;
  readonly content: SessionContent;
  readonly findings: readonly Finding[];
};

/**
 * Writes the whole chart of a draft in one statement: the session, its zones as they stand, and away with those left out.
 * False when the version is stale or the session was signed in the meantime; then nothing has changed.
 */
export async function saveSessionContent(scope: Scope, saved: SavedSession): Promise<boolean> {
  const { content } = saved;
  const { rows } = await scope.prepared<{ saved: boolean }>('save-session', SAVE, [
    scope.practice_id,
    saved.session_id,
    saved.version,
    saved.assessment_id,
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
  return rows[0]?.saved ?? false;
}

const SAVE = `
  with kept as (
    update session
       set assessment_id = $4, device = $5, device_serial = $6, speed = $7, cartridge = $8::jsonb, cartridge_lot = $9,
           anaesthetic = $10::jsonb, topicals = $11::jsonb, pain_0_10 = $12, started_at = $13, ended_at = $14,
           immediate_events = $15, notes = $16, findings = $17::jsonb, version = version + 1
     where practice_id = $1 and session_id = $2 and version = $3 and signed_at is null
    returning session_id
  ), given as (
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
  )
  select exists (select from kept) as saved`;

function jsonOrNull(value: object | null): string | null {
  return value === null ? null : JSON.stringify(value);
}

function lotOrNull(content: SessionContent): string | null {
  const lot = content.cartridge?.lot ?? '';
  return lot === '' ? null : lot;
}
