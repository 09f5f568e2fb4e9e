import type { Licence, StaffRole } from '../actor.ts';
import type { Database } from '../database.ts';

/** A practice as it is known before anyone has signed in to it. */
export type DirectoryEntry = {
  readonly practice_id: string;
  readonly name: string;
  readonly is_demonstration: boolean;
};

/** What a signed-in user may be in one practice. */
export type Membership = DirectoryEntry & {
  readonly staff_id: string;
  readonly role: StaffRole;
  readonly licence: Licence | null;
  /** The last day on which the licence is valid; null when it has no end. */
  readonly licence_valid_until: string | null;
};

/** The practices a user belongs to today, the real one before the demonstration. Empty for one who was withdrawn. */
export async function findMemberships(db: Database, user_id: string): Promise<readonly Membership[]> {
  const { rows } = await db.pool.query<Membership>({
    name: 'find-memberships',
    text: `select membership.practice_id, directory.name, directory.is_demonstration, membership.staff_id, membership.role,
                  membership.licence, membership.licence_valid_until
             from identity.membership membership
             join identity.directory directory on directory.practice_id = membership.practice_id
            where membership.user_id = $1 and membership.withdrawn_at is null
            order by directory.is_demonstration, directory.created_at, membership.practice_id`,
    values: [user_id],
  });
  return rows;
}

/** The membership in one practice, or where the user has only one; null when there is none. */
export async function findMembership(
  db: Database,
  user_id: string,
  practice_id: string | null = null,
): Promise<Membership | null> {
  const memberships = await findMemberships(db, user_id);
  return memberships.find((one) => practice_id === null || one.practice_id === practice_id) ?? null;
}

/** Every practice on this server: for jobs that enqueue one job for each, and for the first page. */
export async function listPractices(db: Database): Promise<readonly DirectoryEntry[]> {
  const { rows } = await db.pool.query<DirectoryEntry>(
    'select practice_id, name, is_demonstration from identity.directory order by created_at, practice_id',
  );
  return rows;
}

export async function listPracticeIds(db: Database): Promise<readonly string[]> {
  return (await listPractices(db)).map((practice) => practice.practice_id);
}
