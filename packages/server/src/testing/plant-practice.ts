import { randomUUID } from 'node:crypto';
import type { Role } from '@stipple/contract/permissions';
import type { Licence } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor, type Database } from '@stipple/record';
import { insertAccount } from '@stipple/record/identity/accounts';
import { createPractice } from '@stipple/record/practice/practice';
import { insertStaff } from '@stipple/record/practice/staff';

/** A practice for a test, and an actor for working in its record directly. */
export type PlantedPractice = { readonly practice_id: string; readonly actor: Actor };

export type StaffWish = {
  readonly role: Role;
  readonly licence?: Licence | null;
  readonly licence_valid_until?: string | null;
  readonly display_name?: string;
  readonly practice?: PlantedPractice;
  /** False: neither passkey nor authenticator app yet. */
  readonly secured?: boolean;
};

export type PlantedStaff = {
  readonly practice_id: string;
  readonly staff_id: string;
  readonly user_id: string;
  readonly email: string;
  readonly display_name: string;
};

export async function plantPractice(db: Database, name: string): Promise<PlantedPractice> {
  const practice_id = randomUUID();
  const actor: Actor = { kind: 'job', actor_id: 'plant-practice', practice_id, role: null };
  const details = {
    name,
    country: 'AT',
    time_zone: 'Europe/Vienna',
    language: 'en',
    emergency_number: '112',
    settings: { modules: ALL_ON },
  };
  await withPracticeScope(db, actor, (scope) => createPractice(scope, details, false));
  return { practice_id, actor };
}

/** A member of staff with an account that counts as secured by an authenticator app. */
export async function plantStaff(db: Database, practice_id: string, wish: StaffWish): Promise<PlantedStaff> {
  const { role, secured = true, licence_valid_until = null } = wish;
  const [staff_id, user_id] = [randomUUID(), randomUUID()];
  const display_name = wish.display_name ?? `Ada ${role}`;
  const email = `${user_id}@example.org`;
  const licence = wish.licence === undefined ? licenceOf(role) : wish.licence;
  const details = { display_name, email, role, licence, licence_number: null, licence_valid_until };
  const actor: Actor = { kind: 'job', actor_id: 'plant-staff', practice_id, role: null };
  await withPracticeScope(db, actor, async (scope) => {
    await insertAccount(scope, { user_id, name: display_name, email, password_hash: null });
    await scope.query('update identity."user" set "twoFactorEnabled" = $2 where id = $1', [user_id, secured]);
    await insertStaff(scope, staff_id, user_id, details);
  });
  return { practice_id, staff_id, user_id, email, display_name };
}

/** What a test is about computes unless it says otherwise; by itself this country's proposal would be off. */
const ALL_ON = { candidacy: true, planning: true, photo_measurement: true, check_in_sorting: true };

function licenceOf(role: Role): Licence | null {
  return role === 'owner' || role === 'practitioner' ? 'physician' : null;
}
