import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** A page of the trail, newest first. */
export type AuditFilter = {
  readonly patient_id: string | null;
  readonly actor_id: string | null;
  readonly action: string | null;
  /** Continue behind this row; null for the first page. */
  readonly before: { readonly at: string; readonly audit_id: string } | null;
  readonly limit: number;
};

export type AuditRow = {
  readonly audit_id: string;
  readonly at: string;
  readonly actor_kind: string;
  readonly actor_id: string;
  /** The staff member's name today; null for patients and jobs. */
  readonly actor_name: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly patient_id: string | null;
  readonly detail: unknown;
  readonly is_sealed: boolean;
};

export async function listAudit(scope: Scope, filter: AuditFilter): Promise<readonly AuditRow[]> {
  const { rows } = await scope.query<AuditRow>(
    `select event.audit_id, event.at, event.actor_kind, event.actor_id, staff.display_name as actor_name, event.action,
            event.subject_kind, event.subject_id, event.patient_id, event.detail, entry.audit_id is not null as is_sealed
       from audit_event event
       left join staff_member staff
         on staff.practice_id = $1 and event.actor_kind = 'staff' and staff.staff_id::text = event.actor_id
       left join audit_seal_entry entry on entry.practice_id = $1 and entry.audit_id = event.audit_id
      where event.practice_id = $1
        and ($2::uuid is null or ${ofPerson('event.patient_id', '$2::uuid')})
        and ($3::text is null or event.actor_id = $3)
        and ($4::text is null or event.action = $4)
        and ($5::timestamptz is null or (event.at, event.audit_id) < ($5, $6::uuid))
      order by event.at desc, event.audit_id desc
      limit $7`,
    [
      scope.practice_id,
      filter.patient_id,
      filter.actor_id,
      filter.action,
      filter.before?.at ?? null,
      filter.before?.audit_id ?? null,
      filter.limit,
    ],
  );
  return rows;
}
