import { auditDigest, BEFORE_FIRST_SEAL, erasedDigest, sealDigest, type AuditContent } from './audit-digest.ts';

/**
 * The audit trail of one practice as a file: `seals` is the chain, `events` what happened. Anyone can check it without
 * the database: take SHA-256 over each event's text and each seal's lines, and compare (see `verifyAuditExport`).
 */
export type AuditExport = {
  readonly format: 'stipple-audit-1';
  readonly practice_id: string;
  readonly events: readonly ExportedEvent[];
  readonly seals: readonly ExportedSeal[];
  /** Lawful erasures after the retention period: which events they took away. Left out where there is none. */
  readonly erasures?: readonly ExportedErasure[];
};

/** The sealed event `retention.erase` of the same erasure names the digest of these identifiers. */
export type ExportedErasure = { readonly erasure_id: string; readonly audit_ids: readonly string[] };

/** Instants as they go into the digest: UTC, six decimals. Digests in hexadecimal. */
export type ExportedEvent = AuditContent & { readonly at: string; readonly digest: string };

export type ExportedSeal = {
  readonly seal_number: number;
  readonly previous_digest: string;
  readonly digest: string;
  readonly entries: readonly { readonly audit_id: string; readonly digest: string }[];
};

/** Where a trail first stops being what was sealed. */
export type BrokenPlace =
  | { readonly kind: 'event-changed'; readonly audit_id: string }
  | { readonly kind: 'event-missing'; readonly audit_id: string; readonly seal_number: number }
  /** Events are said to be erased, and no recorded erasure names just these. */
  | { readonly kind: 'erasure-unproven'; readonly erasure_id: string }
  | { readonly kind: 'seal-missing'; readonly seal_number: number }
  | { readonly kind: 'seal-changed'; readonly seal_number: number };

export type AuditCheck =
  | {
      readonly kind: 'intact';
      readonly events: number;
      /** Of those that are there. */
      readonly sealed: number;
      readonly seals: number;
      /** The last link in hexadecimal; null before the first seal. Kept elsewhere, it also shows a cut-off end. */
      readonly head: string | null;
    }
  | { readonly kind: 'broken'; readonly place: BrokenPlace };

/** Checks a trail from the file alone. */
export function verifyAuditExport(trail: AuditExport): AuditCheck {
  const place = firstChangedEvent(trail.events) ?? firstUnprovenErasure(trail) ?? firstBrokenSeal(trail);
  if (place !== null) return { kind: 'broken', place };
  return {
    kind: 'intact',
    events: trail.events.length,
    sealed: trail.seals.reduce((sum, seal) => sum + seal.entries.length, 0) - erasedIn(trail),
    seals: trail.seals.length,
    head: trail.seals.at(-1)?.digest ?? null,
  };
}

/** Events that were sealed and lawfully erased since. */
function erasedIn({ erasures = [] }: AuditExport): number {
  return erasures.reduce((sum, { audit_ids }) => sum + audit_ids.length, 0);
}

function firstChangedEvent(events: readonly ExportedEvent[]): BrokenPlace | null {
  const changed = events.find((event) => auditDigest(event.at, event).toString('hex') !== event.digest);
  return changed === undefined ? null : { kind: 'event-changed', audit_id: changed.audit_id };
}

/** Nobody can make an event disappear by calling it erased: the erasure's own event, sealed like any other, names them. */
function firstUnprovenErasure({ events, erasures = [] }: AuditExport): BrokenPlace | null {
  const named = new Map(
    events.flatMap((event) => (event.action === ERASURE ? [[event.subject_id, event.detail]] : [])),
  );
  const unproven = erasures.find(({ erasure_id, audit_ids }) => {
    const detail = named.get(erasure_id);
    const isNamed = typeof detail === 'object' && detail !== null && 'audit_digest' in detail;
    return !isNamed || detail.audit_digest !== erasedDigest(audit_ids);
  });
  return unproven === undefined ? null : { kind: 'erasure-unproven', erasure_id: unproven.erasure_id };
}

/** The action of the event that a lawful erasure leaves. */
const ERASURE = 'retention.erase';

function firstBrokenSeal({ events, seals, erasures = [] }: AuditExport): BrokenPlace | null {
  const digests = new Map(events.map((event) => [event.audit_id, event.digest]));
  const erased = new Set(erasures.flatMap(({ audit_ids }) => audit_ids));
  let previous = BEFORE_FIRST_SEAL.toString('hex');
  for (const [index, seal] of seals.entries()) {
    const place = brokenIn(seal, index + 1, previous, { digests, erased });
    if (place !== null) return place;
    previous = seal.digest;
  }
  return null;
}

function brokenIn(
  seal: ExportedSeal,
  expectedNumber: number,
  previous: string,
  { digests, erased }: { readonly digests: ReadonlyMap<string, string>; readonly erased: ReadonlySet<string> },
): BrokenPlace | null {
  const { seal_number, entries } = seal;
  if (seal_number !== expectedNumber) return { kind: 'seal-missing', seal_number: expectedNumber };
  const sealed = entries.map((entry) => Buffer.from(entry.digest, 'hex'));
  const digest = sealDigest(Buffer.from(previous, 'hex'), seal_number, sealed).toString('hex');
  if (seal.previous_digest !== previous || seal.digest !== digest) return { kind: 'seal-changed', seal_number };
  for (const { audit_id, digest: sealedDigest } of entries) {
    const present = digests.get(audit_id);
    if (present === undefined && erased.has(audit_id)) continue;
    if (present === undefined) return { kind: 'event-missing', audit_id, seal_number };
    if (present !== sealedDigest) return { kind: 'event-changed', audit_id };
  }
  return null;
}
