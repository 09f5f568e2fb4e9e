import type { Scope } from '../practice-scope.ts';
import type { UseFacts, UseInHand } from './against-use.ts';

/** What the record knows of each thing, apart from the session that is asked for; in the order given, in one query. */
export async function factsOfUses(
  scope: Scope,
  session_id: string | null,
  uses: readonly UseInHand[],
): Promise<readonly UseFacts[]> {
  if (uses.length === 0) return [];
  const { rows } = await scope.prepared<UseFacts>('facts-of-uses', FACTS, [
    scope.practice_id,
    session_id,
    JSON.stringify(uses.map((use, place) => ({ ...use, place }))),
  ]);
  return rows;
}

/** The units that are the same thing: the one itself, and those opened under the same serial number of the same lot. */
const SAME = `
  select c.unit_id where c.unit_id is not null
  union
  select same.unit_id from stock_unit same
   where same.practice_id = $1 and same.serial <> '' and same.serial = coalesce(nullif(c.serial, ''), u.serial)
     and same.kind = c.kind and same.entry = c.entry and same.lot = c.lot`;

/** A session that was entered in error took nothing from anybody. */
const STANDS = (session: string): string => `
  not exists (select from session_entered_in_error e where e.practice_id = $1 and e.session_id = ${session})`;

const FACTS = `
  select coalesce(l.state, 'available') as lot_state, coalesce(l.state_at <= c.used_at, false) as lot_was_so,
         coalesce(l.state_reason, '') as lot_reason, l.expires_on as lot_expires_on, u.expires_on as unit_expires_on,
         coalesce(u.discarded_at <= c.used_at, false) as was_discarded,
         (select json_build_object('session_id', r.session_id, 'patient_id', rs.patient_id, 'unit_id', r.unit_id)
            from stock_unit r join session rs on rs.practice_id = $1 and rs.session_id = r.session_id
           where r.practice_id = $1 and r.unit_id in (${SAME}) and r.session_id is distinct from $2::uuid
             and ${STANDS('r.session_id')}
           order by r.opened_at limit 1) as reserved,
         (select coalesce(json_agg(json_build_object('session_id', p.session_id, 'patient_id', p.patient_id,
                                                     'unit_id', p.unit_id) order by p.used_at), '[]')
            from product_use p
           where p.practice_id = $1 and p.detached_at is null and p.session_id is distinct from $2::uuid
             and p.unit_id in (${SAME}) and ${STANDS('p.session_id')}) as others
    from jsonb_to_recordset($3::jsonb) as c (place integer, kind text, entry text, lot text, unit_id uuid, serial text,
                                             used_at timestamptz)
    left join stock_lot l on l.practice_id = $1 and l.kind = c.kind and l.entry = c.entry and l.lot = c.lot
    left join stock_unit u on u.practice_id = $1 and u.unit_id = c.unit_id
   order by c.place`;
