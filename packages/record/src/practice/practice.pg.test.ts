import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectOk } from '@stipple/engine/kernel';
import { withPracticeScope, type Scope } from '../practice-scope.ts';
import { cloneDatabase, type TestDatabase } from '../testing/clone-database.ts';
import { plantPractice, plantUser, type PlantedPractice } from '../testing/planted-practice.ts';
import { findReceipt, insertReceipt } from './command-receipts.ts';
import { findMembership, findMemberships, listPracticeIds, listPractices } from './directory.ts';
import { findInvitation, insertInvitation, listInvitations, revokeInvitation, takeInvitation } from './invitations.ts';
import { findPractice, updatePractice, type PracticeDetails } from './practice.ts';
import { insertStaff, listStaff, updateStaff, withdrawStaff, type StaffDetails } from './staff.ts';

let test: TestDatabase;
let mine: PlantedPractice;
beforeAll(async () => {
  test = await cloneDatabase();
  mine = await plantPractice(test.db, 'Mine');
});
afterAll(() => test.close());

const inMine = <Value>(work: (scope: Scope) => Promise<Value>): Promise<Value> =>
  withPracticeScope(test.db, mine.actor, work);

const DETAILS: PracticeDetails = {
  name: 'Skin on Main Street',
  country: 'DE',
  time_zone: 'Europe/Berlin',
  language: 'de',
  emergency_number: '112',
  settings: { windows: { isotretinoin_months: 6 } },
};

const NURSE: StaffDetails = {
  display_name: 'Nora Nurse',
  email: 'nora@example.org',
  role: 'practitioner',
  licence: 'other',
  licence_number: 'N 12',
  licence_valid_until: '2027-06-30',
};

describe('a practice', () => {
  it('stands in the directory', async () => {
    expect(await listPracticeIds(test.db)).toContain(mine.practice_id);
    expect(await listPractices(test.db)).toContainEqual({
      practice_id: mine.practice_id,
      name: 'Mine',
      is_demonstration: false,
    });
  });

  it('keeps every version of its settings and refuses a stale change', async () => {
    const changed = expectOk(await inMine((scope) => updatePractice(scope, 1, DETAILS)));
    expect(changed).toMatchObject({ version: 2, name: DETAILS.name, settings: DETAILS.settings });
    const stale = await inMine((scope) => updatePractice(scope, 1, { ...DETAILS, name: 'Too late' }));
    expect(stale).toMatchObject({ ok: false, problem: { code: 'stale-version', current: { version: 2 } } });
    const versions = await inMine((scope) =>
      scope.kysely.selectFrom('practice_setting_version').select(['version', 'name']).orderBy('version').execute(),
    );
    expect(versions).toEqual([
      { version: 1, name: 'Mine' },
      { version: 2, name: DETAILS.name },
    ]);
    expect((await inMine(findPractice))?.name).toBe(DETAILS.name);
  });
});

describe('staff', () => {
  it('may enter while they belong to the practice', async () => {
    const user_id = await plantUser(test.db, 'Nora');
    const staff_id = randomUUID();
    await inMine((scope) => insertStaff(scope, staff_id, user_id, NURSE));
    expect(await findMembership(test.db, user_id)).toMatchObject({
      practice_id: mine.practice_id,
      staff_id,
      role: 'practitioner',
      licence: 'other',
      licence_valid_until: '2027-06-30',
    });
    const promoted = await inMine((scope) => updateStaff(scope, staff_id, 1, { ...NURSE, role: 'owner' }));
    expect(expectOk(promoted).version).toBe(2);
    expect((await findMembership(test.db, user_id))?.role).toBe('owner');
    const stale = await inMine((scope) => withdrawStaff(scope, staff_id, 1));
    expect(stale).toMatchObject({ ok: false, problem: { code: 'stale-version' } });
    expectOk(await inMine((scope) => withdrawStaff(scope, staff_id, 2)));
    expect(await findMemberships(test.db, user_id)).toEqual([]);
    expect((await inMine(listStaff)).find((one) => one.staff_id === staff_id)?.withdrawn_at).not.toBeNull();
  });

  it('are not found in another practice', async () => {
    const other = await plantPractice(test.db, 'Other');
    const missing = await withPracticeScope(test.db, other.actor, (scope) => withdrawStaff(scope, randomUUID(), 1));
    expect(missing).toEqual({ ok: false, problem: { code: 'not-found' } });
    expect(await withPracticeScope(test.db, other.actor, listStaff)).toEqual([]);
  });
});

describe('an invitation', () => {
  const invite = async (secret: string, expires_at: string): Promise<string> => {
    const secret_hash = createHash('sha256').update(secret).digest();
    const invitation = await inMine((scope) =>
      insertInvitation(scope, { ...NURSE, invitation_id: randomUUID(), secret_hash, expires_at }),
    );
    return invitation.invitation_id;
  };
  const NOW = '2026-05-01T10:00:00Z';
  const LATER = '2026-05-08T10:00:00Z';

  it('is found by its secret and lets one person in, once', async () => {
    const invitation_id = await invite('first', LATER);
    const found = await inMine((scope) => findInvitation(scope, createHash('sha256').update('first').digest()));
    expect(found).toMatchObject({
      invitation_id,
      role: 'practitioner',
      used_at: null,
      invited_by: mine.actor.actor_id,
    });
    const staff_id = randomUUID();
    const user_id = await plantUser(test.db, 'Invited');
    await inMine((scope) => insertStaff(scope, staff_id, user_id, { ...NURSE, email: 'invited@example.org' }));
    expect(await inMine((scope) => takeInvitation(scope, invitation_id, staff_id, NOW))).toBe(true);
    expect(await inMine((scope) => takeInvitation(scope, invitation_id, staff_id, NOW))).toBe(false);
    expect(await inMine((scope) => revokeInvitation(scope, invitation_id, NOW))).toBe(false);
  });

  it('lets nobody in when it is too old or revoked', async () => {
    const old = await invite('old', '2026-04-30T10:00:00Z');
    expect(await inMine((scope) => takeInvitation(scope, old, randomUUID(), NOW))).toBe(false);
    const revoked = await invite('revoked', LATER);
    expect(await inMine((scope) => revokeInvitation(scope, revoked, NOW))).toBe(true);
    expect(await inMine((scope) => takeInvitation(scope, revoked, randomUUID(), NOW))).toBe(false);
    expect((await inMine(listInvitations)).length).toBe(3);
  });
});

describe('a command receipt', () => {
  it('gives back what the command answered, and cannot be written twice', async () => {
    const command_id = randomUUID();
    const receipt = {
      command: 'patients.create',
      request_digest: createHash('sha256').update('{}').digest(),
      status: 201,
      response: { list: [1, 2], text: 'ü' },
    };
    expect(await inMine((scope) => findReceipt(scope, command_id))).toBeNull();
    await inMine((scope) =>
      Promise.resolve(
        insertReceipt(scope, command_id, { ...receipt, response_text: JSON.stringify(receipt.response) }),
      ),
    );
    expect(await inMine((scope) => findReceipt(scope, command_id))).toEqual(receipt);
    await expect(
      inMine((scope) =>
        Promise.resolve(
          insertReceipt(scope, command_id, { ...receipt, response_text: JSON.stringify(receipt.response) }),
        ),
      ),
    ).rejects.toMatchObject({
      code: '23505',
    });
  });
});
