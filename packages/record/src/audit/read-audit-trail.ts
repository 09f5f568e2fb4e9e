import type { Scope } from '../practice-scope.ts';
import { instantForDigest } from './audit-digest.ts';
import {
  verifyAuditExport,
  type AuditCheck,
  type AuditExport,
  type ExportedErasure,
  type ExportedEvent,
  type ExportedSeal,
} from './audit-export.ts';

/** The whole trail of the practice, ready to be written to a file and checked elsewhere. */
export async function exportAudit(scope: Scope): Promise<AuditExport> {
  const [events, seals, erasures] = await Promise.all([readEvents(scope), readSeals(scope), readErasures(scope)]);
  const trail = { format: 'stipple-audit-1', practice_id: scope.practice_id, events, seals } as const;
  return erasures.length === 0 ? trail : { ...trail, erasures };
}

/** Takes every digest again and follows the chain; tells the first place that does not fit. */
export async function verifyAudit(scope: Scope): Promise<AuditCheck> {
  return verifyAuditExport(await exportAudit(scope));
}

async function readEvents(scope: Scope): Promise<readonly ExportedEvent[]> {
  const { rows } = await scope.query<ExportedEvent>(
    `select practice_id, audit_id, ${instantForDigest('audit_event.at')} as at, actor_kind, actor_id, action,
            subject_kind, subject_id, patient_id, detail, encode(digest, 'hex') as digest
       from audit_event where practice_id = $1 order by audit_event.at, audit_id`,
    [scope.practice_id],
  );
  return rows;
}

async function readSeals(scope: Scope): Promise<readonly ExportedSeal[]> {
  const { rows } = await scope.query<ExportedSeal>(
    `select seal.seal_number, encode(seal.previous_digest, 'hex') as previous_digest, encode(seal.digest, 'hex') as digest,
            coalesce((
              select jsonb_agg(jsonb_build_object('audit_id', entry.audit_id, 'digest', encode(entry.digest, 'hex'))
                               order by entry.position)
                from audit_seal_entry entry
               where entry.practice_id = $1 and entry.seal_number = seal.seal_number), '[]') as entries
       from audit_seal seal where seal.practice_id = $1 order by seal.seal_number`,
    [scope.practice_id],
  );
  return rows;
}

async function readErasures(scope: Scope): Promise<readonly ExportedErasure[]> {
  const { rows } = await scope.query<ExportedErasure>(
    `select e.erasure_id, array_agg(e.audit_id::text order by e.audit_id) as audit_ids
       from audit_erased e where e.practice_id = $1 group by e.erasure_id order by e.erasure_id`,
    [scope.practice_id],
  );
  return rows;
}
