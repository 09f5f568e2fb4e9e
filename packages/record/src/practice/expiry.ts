import type { Scope } from '../practice-scope.ts';

/** A licence or an insurance that ends, or has ended, of somebody who works here. */
export type Ending = {
  readonly staff_id: string;
  readonly display_name: string;
  readonly email: string;
  readonly about: 'licence' | 'insurance';
  /** The last day on which it holds. */
  readonly valid_until: string;
};

/** Everything that ends on this day or before it, the soonest first. People whose access has ended are left out. */
export async function listEndings(scope: Scope, until: string): Promise<readonly Ending[]> {
  const { rows } = await scope.query<Ending>(
    `select staff_id, display_name, email, about, valid_until from (
       select staff_id, display_name, email, 'licence' as about, licence_valid_until as valid_until
         from staff_member where practice_id = $1 and withdrawn_at is null and licence is not null
       union all
       select staff_id, display_name, email, 'insurance', insurance_valid_until
         from staff_member where practice_id = $1 and withdrawn_at is null) ending
      where valid_until <= $2::date order by valid_until, display_name, about`,
    [scope.practice_id, until],
  );
  return rows;
}

/** True where this warning had not been given yet. */
export async function noteExpiry(
  scope: Scope,
  { staff_id, about, valid_until }: Pick<Ending, 'staff_id' | 'about' | 'valid_until'>,
  { days_before, at }: { readonly days_before: number; readonly at: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into expiry_notice (practice_id, staff_id, about, valid_until, days_before, noted_at)
     values ($1, $2, $3, $4, $5, $6) on conflict do nothing`,
    [scope.practice_id, staff_id, about, valid_until, days_before, at],
  );
  return rowCount === 1;
}
