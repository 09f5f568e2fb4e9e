import { randomUUID } from 'node:crypto';
import type { Actor, StaffRole } from '../actor.ts';
import type { Database } from '../database.ts';
import { withPracticeScope } from '../practice-scope.ts';
import { createPractice } from '../practice/practice.ts';

/** A practice for a test, with an actor who works in it. */
export type PlantedPractice = { readonly practice_id: string; readonly actor: Actor };

export async function plantPractice(db: Database, name: string, role: StaffRole = 'owner'): Promise<PlantedPractice> {
  const actor: Actor = { kind: 'staff', actor_id: randomUUID(), practice_id: randomUUID(), role };
  await withPracticeScope(db, actor, (scope) =>
    createPractice(
      scope,
      { name, country: 'AT', time_zone: 'Europe/Vienna', language: 'en', emergency_number: '112', settings: {} },
      false,
    ),
  );
  return { practice_id: actor.practice_id, actor };
}

/** An account as the identity library would make it. */
export async function plantUser(db: Database, name: string): Promise<string> {
  const user_id = randomUUID();
  await db.pool.query('insert into identity."user" (id, name, email) values ($1, $2, $3)', [
    user_id,
    name,
    `${user_id}@example.org`,
  ]);
  return user_id;
}
