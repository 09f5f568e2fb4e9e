import type { Licence, StaffRole } from '../actor.ts';
import type { Scope } from '../practice-scope.ts';

/** A single-use way in. The owner hands it over and may note for whom it is meant. Only the hash of its secret is kept. */
export type Invitation = {
  readonly invitation_id: string;
  readonly display_name: string | null;
  readonly email: string | null;
  readonly note: string;
  readonly role: StaffRole;
  readonly licence: Licence | null;
  readonly licence_number: string | null;
  readonly licence_valid_until: string | null;
  readonly invited_by: string;
  readonly created_at: string;
  readonly expires_at: string;
  readonly used_at: string | null;
  readonly revoked_at: string | null;
};

export type NewInvitation = Omit<Invitation, 'invited_by' | 'created_at' | 'used_at' | 'revoked_at' | 'note'> & {
  readonly note?: string;
  /** SHA-256 of the secret in the link. */
  readonly secret_hash: Buffer;
};

export async function insertInvitation(scope: Scope, invitation: NewInvitation): Promise<Invitation> {
  const { rows } = await scope.query<Invitation>(
    `insert into invitation (practice_id, invitation_id, display_name, email, role, licence, licence_number,
                             licence_valid_until, secret_hash, invited_by, expires_at, note)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning ${COLUMNS}`,
    [
      scope.practice_id,
      invitation.invitation_id,
      invitation.display_name,
      invitation.email,
      invitation.role,
      invitation.licence,
      invitation.licence_number,
      invitation.licence_valid_until,
      invitation.secret_hash,
      scope.actor.actor_id,
      invitation.expires_at,
      invitation.note ?? '',
    ],
  );
  const [inserted] = rows;
  if (inserted === undefined) throw new Error('an insert returned no row');
  return inserted;
}

/** Newest first, used and revoked ones included. */
export async function listInvitations(scope: Scope): Promise<readonly Invitation[]> {
  const { rows } = await scope.query<Invitation>(
    `select ${COLUMNS} from invitation where practice_id = $1 order by created_at desc, invitation_id`,
    [scope.practice_id],
  );
  return rows;
}

/** Whatever state it is in: the caller tells the guest whether it is used, revoked or too old. */
export async function findInvitation(scope: Scope, secret_hash: Buffer): Promise<Invitation | null> {
  const { rows } = await scope.query<Invitation>(
    `select ${COLUMNS} from invitation where practice_id = $1 and secret_hash = $2`,
    [scope.practice_id, secret_hash],
  );
  return rows[0] ?? null;
}

/** Uses it up. False when it was used, revoked or too old at `now`: of two who try at once, one gets in. */
export async function takeInvitation(
  scope: Scope,
  invitation_id: string,
  staff_id: string,
  now: string,
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update invitation set used_at = $4, used_by_staff_id = $3
      where practice_id = $1 and invitation_id = $2 and used_at is null and revoked_at is null and expires_at > $4`,
    [scope.practice_id, invitation_id, staff_id, now],
  );
  return rowCount === 1;
}

/** False when there was nothing left to revoke. */
export async function revokeInvitation(scope: Scope, invitation_id: string, now: string): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update invitation set revoked_at = $3
      where practice_id = $1 and invitation_id = $2 and used_at is null and revoked_at is null`,
    [scope.practice_id, invitation_id, now],
  );
  return rowCount === 1;
}

const COLUMNS = `invitation_id, display_name, email, note, role, licence, licence_number, licence_valid_until, invited_by,
  created_at, expires_at, used_at, revoked_at`;
