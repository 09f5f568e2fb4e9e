import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Licence, StaffRole } from '../actor.ts';
import type { Scope } from '../practice-scope.ts';
import type { NotFound, StaleVersion } from './practice.ts';

/** What may be changed about a staff member. */
export type StaffDetails = {
  readonly display_name: string;
  readonly email: string;
  readonly role: StaffRole;
  readonly licence: Licence | null;
  readonly licence_number: string | null;
  /** The last day on which the licence is valid; null when it has no end. */
  readonly licence_valid_until: string | null;
};

/** What covers somebody's acts if they go wrong. */
export type Insurance = {
  readonly insurer: string;
  readonly insurance_number: string;
  /** The last day on which it covers; null when it has no end, or none is recorded. */
  readonly insurance_valid_until: string | null;
};

export const NO_INSURANCE: Insurance = { insurer: '', insurance_number: '', insurance_valid_until: null };

export type StaffMember = StaffDetails &
  Insurance & {
    readonly staff_id: string;
    readonly user_id: string | null;
    readonly withdrawn_at: string | null;
    readonly version: number;
    readonly created_at: string;
  };

export async function listStaff(scope: Scope): Promise<readonly StaffMember[]> {
  const { rows } = await scope.query<StaffMember>(
    `select ${COLUMNS} from staff_member where practice_id = $1
      order by withdrawn_at is not null, display_name, staff_id`,
    [scope.practice_id],
  );
  return rows;
}

export async function findStaff(scope: Scope, staff_id: string): Promise<StaffMember | null> {
  const { rows } = await scope.prepared<StaffMember>('find-staff', FIND, [scope.practice_id, staff_id]);
  return rows[0] ?? null;
}

/** Adds someone who already has an account, and lets that account in. */
export async function insertStaff(
  scope: Scope,
  staff_id: string,
  user_id: string,
  details: StaffDetails,
): Promise<StaffMember> {
  const { display_name, email, role, licence, licence_number, licence_valid_until } = details;
  const { rows } = await scope.query<StaffMember>(
    `insert into staff_member
       (practice_id, staff_id, user_id, display_name, email, role, licence, licence_number, licence_valid_until)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9) returning ${COLUMNS}`,
    [scope.practice_id, staff_id, user_id, display_name, email, role, licence, licence_number, licence_valid_until],
  );
  await scope.query(
    `insert into identity.membership (practice_id, user_id, staff_id, role, licence, licence_valid_until)
     values ($1, $2, $3, $4, $5, $6)`,
    [scope.practice_id, user_id, staff_id, role, licence, licence_valid_until],
  );
  const [inserted] = rows;
  if (inserted === undefined) throw new Error('an insert returned no row');
  return inserted;
}

/** Changes role, licence or name if `version` is still the current one; the right to enter follows in the same step. */
export async function updateStaff(
  scope: Scope,
  staff_id: string,
  version: number,
  details: StaffDetails & Partial<Insurance>,
): Promise<Result<StaffMember, StaleVersion<StaffMember> | NotFound>> {
  const { display_name, email, role, licence, licence_number, licence_valid_until } = details;
  const { insurer, insurance_number, insurance_valid_until } = { ...NO_INSURANCE, ...details };
  const { rows } = await scope.query<StaffMember>(
    `update staff_member set display_name = $4, email = $5, role = $6, licence = $7, licence_number = $8,
                             licence_valid_until = $9, insurer = $10, insurance_number = $11,
                             insurance_valid_until = $12, version = version + 1
      where practice_id = $1 and staff_id = $2 and version = $3 and withdrawn_at is null returning ${COLUMNS}`,
    [
      scope.practice_id,
      staff_id,
      version,
      display_name,
      email,
      role,
      licence,
      licence_number,
      licence_valid_until,
      insurer,
      insurance_number,
      insurance_valid_until,
    ],
  );
  const updated = rows[0];
  if (updated === undefined) return fail(await whyNot(scope, staff_id));
  await scope.query(
    `update identity.membership set role = $3, licence = $4, licence_valid_until = $5
      where practice_id = $1 and staff_id = $2`,
    [scope.practice_id, staff_id, role, licence, licence_valid_until],
  );
  return ok(updated);
}

/** Ends someone's access. The row stays: what they did keeps its name. */
export async function withdrawStaff(
  scope: Scope,
  staff_id: string,
  version: number,
): Promise<Result<StaffMember, StaleVersion<StaffMember> | NotFound>> {
  const { rows } = await scope.query<StaffMember>(
    `update staff_member set withdrawn_at = now(), version = version + 1
      where practice_id = $1 and staff_id = $2 and version = $3 and withdrawn_at is null returning ${COLUMNS}`,
    [scope.practice_id, staff_id, version],
  );
  const withdrawn = rows[0];
  if (withdrawn === undefined) return fail(await whyNot(scope, staff_id));
  await scope.query('update identity.membership set withdrawn_at = now() where practice_id = $1 and staff_id = $2', [
    scope.practice_id,
    staff_id,
  ]);
  return ok(withdrawn);
}

const COLUMNS = `staff_id, user_id, display_name, email, role, licence, licence_number, licence_valid_until,
  insurer, insurance_number, insurance_valid_until, withdrawn_at, version, created_at`;

const FIND = `select ${COLUMNS} from staff_member where practice_id = $1 and staff_id = $2`;

async function whyNot(scope: Scope, staff_id: string): Promise<StaleVersion<StaffMember> | NotFound> {
  const current = await findStaff(scope, staff_id);
  return current === null ? { code: 'not-found' } : { code: 'stale-version', current };
}
