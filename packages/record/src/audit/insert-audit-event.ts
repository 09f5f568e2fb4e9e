import type { ClientBase, QueryResult } from 'pg';
import type { Actor } from '../actor.ts';
import { newTimeOrderedId } from '../time-ordered-id.ts';
import { auditText, instantForDigest } from './audit-digest.ts';

/** What was done or looked at. Ids, codes, versions and names of fields only: never names of people, never free text. */
export type AuditEntry = {
  /** The command or the look, such as `patients.create` or `chart.read`. */
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly patient_id: string | null;
  readonly detail: { readonly [key: string]: unknown };
};

/** Adds one row. The instant is the transaction's, taken by the database, so the database finishes the digest. */
export function insertAuditEvent(client: ClientBase, actor: Actor, entry: AuditEntry): Promise<QueryResult> {
  const audit_id = newTimeOrderedId();
  const detail = JSON.stringify(entry.detail);
  const text = auditText({
    practice_id: actor.practice_id.toLowerCase(),
    audit_id,
    actor_kind: actor.kind,
    actor_id: actor.actor_id,
    action: entry.action,
    subject_kind: entry.subject_kind,
    subject_id: entry.subject_id,
    patient_id: entry.patient_id?.toLowerCase() ?? null,
    detail: JSON.parse(detail),
  });
  return client.query({
    name: 'insert-audit-event',
    text: INSERT,
    values: [
      actor.practice_id,
      audit_id,
      actor.kind,
      actor.actor_id,
      entry.action,
      entry.subject_kind,
      entry.subject_id,
      entry.patient_id,
      detail,
      text,
    ],
  });
}

const INSERT = `
  insert into audit_event
    (practice_id, audit_id, at, actor_kind, actor_id, action, subject_kind, subject_id, patient_id, detail, digest)
  values ($1, $2, now(), $3, $4, $5, $6, $7, $8, $9,
    sha256(convert_to(${instantForDigest('now()')} || chr(10) || $10::text, 'UTF8')))`;
