import type { Scope } from '../practice-scope.ts';
import { BEFORE_FIRST_SEAL, sealDigest } from './audit-digest.ts';

/** What a run of the sealing job did; null when there was nothing to seal. */
export type AuditSeal = { readonly seal_number: number; readonly entry_count: number };

/** A seal holds at most so many rows, so that one run of the job stays short. */
export const LARGEST_SEAL = 5_000;

/**
 * Adds the rows not yet sealed to the practice's chain. Two runs at once cannot fork it: both would claim the same
 * number, and the second is refused.
 */
export async function sealAudit(scope: Scope): Promise<AuditSeal | null> {
  await scope.query(`select pg_advisory_xact_lock(hashtext('audit-seal'), hashtext($1))`, [scope.practice_id]);
  const last = await lastSeal(scope);
  const events = await unsealedEvents(scope, last?.last_event_at ?? null);
  const newest = events.at(-1);
  if (newest === undefined) return null;
  const seal_number = (last?.seal_number ?? 0) + 1;
  const previous = last?.digest ?? BEFORE_FIRST_SEAL;
  const digests = events.map((event) => event.digest);
  const digest = sealDigest(previous, seal_number, digests);
  await scope.query(
    `insert into audit_seal (practice_id, seal_number, entry_count, last_event_at, previous_digest, digest)
     values ($1, $2, $3, $4, $5, $6)`,
    [scope.practice_id, seal_number, events.length, newest.at, previous, digest],
  );
  await scope.query(
    `insert into audit_seal_entry (practice_id, seal_number, position, audit_id, digest)
     select $1, $2, entry.position, entry.audit_id, entry.digest
       from unnest($3::uuid[], $4::bytea[]) with ordinality as entry (audit_id, digest, position)`,
    [scope.practice_id, seal_number, events.map((event) => event.audit_id), digests],
  );
  return { seal_number, entry_count: events.length };
}

type LastSeal = { readonly seal_number: number; readonly digest: Buffer; readonly last_event_at: string };
type Unsealed = { readonly audit_id: string; readonly at: string; readonly digest: Buffer };

async function lastSeal(scope: Scope): Promise<LastSeal | null> {
  const { rows } = await scope.query<LastSeal>(
    `select seal_number, digest, last_event_at from audit_seal
      where practice_id = $1 order by seal_number desc limit 1`,
    [scope.practice_id],
  );
  return rows[0] ?? null;
}

/** A slow transaction may commit an event older than the last sealed one, so the search begins a day before it. */
async function unsealedEvents(scope: Scope, after: string | null): Promise<readonly Unsealed[]> {
  const { rows } = await scope.query<Unsealed>(
    `select event.audit_id, event.at, event.digest from audit_event event
      where event.practice_id = $1
        and ($2::timestamptz is null or event.at >= $2::timestamptz - interval '1 day')
        and not exists (
          select from audit_seal_entry entry where entry.practice_id = $1 and entry.audit_id = event.audit_id)
      order by event.at, event.audit_id
      limit ${LARGEST_SEAL}`,
    [scope.practice_id, after],
  );
  return rows;
}
