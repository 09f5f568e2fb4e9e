import type { Scope } from '../practice-scope.ts';
import { digitsOf } from '../patients/search-key.ts';

export type LikelyDuplicate = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: string;
};

/** How much of the names has to be shared, as `pg_trgm` counts it. `default` */
const SAME_DAY = 0.45;
const SAME_WAY_TO_REACH = 0.7;
const MOST = 5;

/**
 * Others born on the same day with a similar name, or of the same surname and birth year with the same e-mail or phone. Found by the
 * index on birth dates; families share a phone, so that a way to reach somebody alone proves nothing.
 */
export async function likelyDuplicates(scope: Scope, patient_id: string): Promise<readonly LikelyDuplicate[]> {
  const { rows } = await scope.query<LikelyDuplicate>(
    `select o.patient_id, o.given_name, o.family_name, o.birth_date
       from patient p
       join patient o on o.practice_id = $1 and o.patient_id <> p.patient_id and o.merged_into is null
        and o.withdrawn_at is null
        and (o.birth_date = p.birth_date
             or (o.birth_date between date_trunc('year', p.birth_date)::date
                                  and (date_trunc('year', p.birth_date) + interval '1 year - 1 day')::date
                 and ((p.email <> '' and o.email = p.email) or ($2 <> '' and o.search_key like '%' || $2))))
      where p.practice_id = $1 and p.patient_id = $3 and p.merged_into is null
        and similarity(o.given_name || ' ' || o.family_name, p.given_name || ' ' || p.family_name)
            >= case when o.birth_date = p.birth_date then ${SAME_DAY} else ${SAME_WAY_TO_REACH} end
      order by o.birth_date = p.birth_date desc, o.opened_at desc limit ${MOST}`,
    [scope.practice_id, await phoneEnd(scope, patient_id), patient_id],
  );
  return rows;
}

/** A number is compared by its end, since a country code may stand before the one and not before the other. */
async function phoneEnd(scope: Scope, patient_id: string): Promise<string> {
  const { rows } = await scope.query<{ phone: string }>(
    'select phone from patient where practice_id = $1 and patient_id = $2',
    [scope.practice_id, patient_id],
  );
  const digits = digitsOf(rows[0]?.phone ?? '');
  return digits.length < 6 ? '' : digits.slice(-8);
}
