import { randomUUID } from 'node:crypto';
import type { Licence } from '@stipple/engine/kernel';
import type { Role } from '@stipple/contract/permissions';
import type { Actor } from '@stipple/record';
import { withPracticeScope } from '@stipple/record';
import { insertAccount } from '@stipple/record/identity/accounts';
import { createPractice } from '@stipple/record/practice/practice';
import { insertStaff } from '@stipple/record/practice/staff';
import type { AppDeps } from '../http/app-deps.ts';

/** Who works in the demonstration practice. */
export type DemonstrationStaff = Readonly<Record<'owner' | 'practitioner' | 'assistant' | 'front-desk', string>>;

const colleagues: readonly { role: keyof DemonstrationStaff & Role; display_name: string; licence: Licence | null }[] =
  [
    { role: 'owner', display_name: 'Dr Robin Ashdown', licence: 'physician' },
    { role: 'practitioner', display_name: 'Mila Novak', licence: 'other-prescriber' },
    { role: 'assistant', display_name: 'Sam Okafor', licence: null },
    { role: 'front-desk', display_name: 'Jo Lindgren', licence: null },
  ];

/** Makes the empty practice and its invented staff; gives their accounts by role. */
export async function makeDemonstrationPractice(
  deps: Pick<AppDeps, 'db'>,
  practice_id: string,
): Promise<DemonstrationStaff> {
  const actor: Actor = { kind: 'job', actor_id: 'demonstration', practice_id, role: null };
  return withPracticeScope(deps.db, actor, async (scope) => {
    await createPractice(scope, details, true);
    const users = { owner: '', practitioner: '', assistant: '', 'front-desk': '' };
    for (const { role, display_name, licence } of colleagues) {
      const user_id = randomUUID();
      const email = `${role}@${practice_id}.demonstration.invalid`;
      await insertAccount(scope, { user_id, name: display_name, email, password_hash: null });
      const member = { display_name, email, role, licence, licence_number: null, licence_valid_until: null };
      await insertStaff(scope, randomUUID(), user_id, member);
      users[role] = user_id;
    }
    return users;
  });
}

const details = {
  name: 'Demonstration practice',
  country: 'GB',
  time_zone: 'Europe/London',
  language: 'en',
  emergency_number: '999',
  settings: {
    windows_days: {},
    phone: '+44 20 7946 0321',
    opening_hours: 'Monday to Friday 8 to 18, Saturday 9 to 13',
    check_ins_on: true,
  },
};
