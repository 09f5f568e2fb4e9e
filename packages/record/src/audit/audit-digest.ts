import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';

/** What one audit row says, apart from when. */
export type AuditContent = {
  readonly practice_id: string;
  readonly audit_id: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly patient_id: string | null;
  readonly detail: unknown;
};

/** The text that stands behind a row's digest: the content in a fixed order of keys. */
export function auditText(content: AuditContent): string {
  const { practice_id, audit_id, actor_kind, actor_id, action, subject_kind, subject_id, patient_id, detail } = content;
  return canonicalJson({
    practice_id,
    audit_id,
    actor_kind,
    actor_id,
    action,
    subject_kind,
    subject_id,
    patient_id,
    detail,
  });
}

/** SHA-256 over the instant in microseconds, a line feed, and the text. The database takes it when it knows the instant. */
export function auditDigest(atMicroseconds: string, content: AuditContent): Buffer {
  return sha256(`${atMicroseconds}\n${auditText(content)}`);
}

/** One link: SHA-256 over the digest before it, its number, and the digests it seals, as lines of hexadecimal. */
export function sealDigest(previous: Buffer, sealNumber: number, digests: readonly Buffer[]): Buffer {
  const lines = [previous.toString('hex'), String(sealNumber), ...digests.map((digest) => digest.toString('hex'))];
  return sha256(lines.join('\n'));
}

/** SHA-256 in hexadecimal over the identifiers of erased events, in order, as lines. */
export function erasedDigest(audit_ids: readonly string[]): string {
  return sha256(audit_ids.toSorted().join('\n')).toString('hex');
}

/** What the first link refers to. */
export const BEFORE_FIRST_SEAL: Buffer = Buffer.alloc(32);

/** SQL for the instant as it goes into the digest: always UTC, always six decimals. */
export function instantForDigest(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`;
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest();
}
