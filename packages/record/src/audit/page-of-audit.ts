import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** A page of the trail as a person reads it, newest first. Null filters nothing. */
export type AuditPageFilter = {
  readonly patient_id: string | null;
  readonly actor_id: string | null;
  readonly action: string | null;
  /** First and last clinical day, in the practice's zone. */
  readonly from: string | null;
  readonly until: string | null;
  readonly time_zone: string;
  /** Continue behind this event. */
  readonly after: string | null;
  readonly limit: number;
};

export type AuditPageRow = {
  readonly audit_id: string;
  readonly at: string;
  readonly actor_kind: 'staff' | 'patient' | 'job';
  readonly actor_id: string;
  /** Names as they are today; null where there is nobody to name. */
  readonly actor_name: string | null;
  readonly action: string;
  readonly subject_kind: string;
  readonly subject_id: string;
  readonly patient_id: string | null;
  readonly patient_name: string | null;
  readonly detail: unknown;
  readonly sealed: boolean;
};

export async function pageOfAudit(scope: Scope, filter: AuditPageFilter): Promise<readonly AuditPageRow[]> {
  const { patient_id, actor_id, action, from, until, time_zone, after, limit } = filter;
  const { rows } = await scope.query<AuditPageRow>(PAGE, [
    scope.practice_id,
    patient_id,
    actor_id,
    action,
    from,
    until,
    time_zone,
    after,
    limit,
  ]);
  return rows;
}

const PAGE = `
  select event.audit_id, event.at, event.actor_kind, event.actor_id,
         coalesce(staff.display_name, acting.given_name || ' ' || acting.family_name) as actor_name,
         event.action, event.subject_kind, event.subject_id, event.patient_id,
         about.given_name || ' ' || about.family_name as patient_name,
         event.detail, entry.audit_id is not null as sealed
    from audit_event event
    left join staff_member staff
      on staff.practice_id = $1 and event.actor_kind = 'staff' and staff.staff_id::text = event.actor_id
    left join patient acting
      on acting.practice_id = $1 and event.actor_kind = 'patient' and acting.patient_id::text = event.actor_id
    left join patient about on about.practice_id = $1 and about.patient_id = event.patient_id
    left join audit_seal_entry entry on entry.practice_id = $1 and entry.audit_id = event.audit_id
    left join audit_event last on last.practice_id = $1 and last.audit_id = $8::uuid
   where event.practice_id = $1
     and ($2::uuid is null or ${ofPerson('event.patient_id', '$2::uuid')})
     and ($3::text is null or event.actor_id = $3)
     and ($4::text is null or event.action = $4)
     and ($5::date is null or event.at >= $5::date::timestamp at time zone $7::text)
     and ($6::date is null or event.at < ($6::date + 1)::timestamp at time zone $7::text)
     and ($8::uuid is null or (event.at, event.audit_id) < (last.at, last.audit_id))
   order by event.at desc, event.audit_id desc
   limit $9`;
