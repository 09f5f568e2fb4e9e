import type { readAudit } from '@stipple/contract/audit';
import { ok } from '@stipple/engine/kernel';
import { pageOfAudit, type AuditPageRow } from '@stipple/record/audit/page-of-audit';
import { z } from 'zod';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

const PAGE = 50;
const detailShape = z.record(z.string(), z.unknown());

/** A page of who saw and did what. Days are the practice's. Looking is itself noted. */
export async function readAuditCommand(
  { scope, practice }: StaffContext,
  { query }: InputOf<typeof readAudit>,
): Answer<typeof readAudit> {
  const rows = await pageOfAudit(scope, {
    patient_id: query.patient_id ?? null,
    actor_id: query.staff_id ?? null,
    action: query.action ?? null,
    from: query.from ?? null,
    until: query.until ?? null,
    after: query.after ?? null,
    time_zone: practice.time_zone,
    limit: PAGE + 1,
  });
  const events = rows.slice(0, PAGE).map(presentEvent);
  const filters = Object.entries(query).flatMap(([name, value]) => (value === undefined ? [] : [name]));
  const detail = { filters, events: events.length };
  const patient_id = query.patient_id ?? null;
  scope.audit({ action: 'audit.read', subject_kind: 'practice', subject_id: scope.practice_id, patient_id, detail });
  return ok({ events, next: rows.length > PAGE ? (events.at(-1)?.audit_id ?? null) : null });
}

function presentEvent(row: AuditPageRow) {
  const { audit_id, at, actor_kind, action, subject_kind, subject_id, patient_id, patient_name, sealed } = row;
  return {
    audit_id,
    at,
    actor_kind,
    actor_name: actorName(row),
    action,
    subject_kind,
    subject_id,
    patient_id,
    patient_name,
    detail: detailShape.parse(row.detail),
    sealed,
  };
}

function actorName({ actor_kind, actor_id, actor_name }: AuditPageRow): string {
  if (actor_kind === 'staff') return actor_name ?? 'Somebody no longer listed';
  return actor_kind === 'patient' ? (actor_name ?? 'The patient') : actor_id;
}
