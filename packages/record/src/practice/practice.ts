import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

/** What the owner decides about the practice as a whole. */
export type PracticeDetails = {
  readonly name: string;
  /** Two capital letters. */
  readonly country: string;
  /** An IANA name such as `Europe/Vienna`. */
  readonly time_zone: string;
  readonly language: string;
  readonly emergency_number: string;
  readonly settings: { readonly [key: string]: unknown };
};

export type Practice = Omit<PracticeDetails, 'settings'> & {
  readonly practice_id: string;
  readonly is_demonstration: boolean;
  readonly settings: unknown;
  readonly version: number;
  readonly created_at: string;
};

/** Somebody else changed the row first: what it is now. */
export type StaleVersion<Row> = { readonly code: 'stale-version'; readonly current: Row };
export type NotFound = { readonly code: 'not-found' };

/** Makes the practice whose scope this is, known in the directory from the commit on. */
export async function createPractice(
  scope: Scope,
  details: PracticeDetails,
  is_demonstration: boolean,
): Promise<Practice> {
  const { name, country, time_zone, language, emergency_number, settings } = details;
  await scope.query('insert into identity.directory (practice_id, name, is_demonstration) values ($1, $2, $3)', [
    scope.practice_id,
    name,
    is_demonstration,
  ]);
  const { rows } = await scope.query<Practice>(
    `insert into practice
       (practice_id, name, country, time_zone, language, emergency_number, settings, is_demonstration)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     returning practice_id, name, country, time_zone, language, emergency_number, settings, is_demonstration, version, created_at`,
    [
      scope.practice_id,
      name,
      country,
      time_zone,
      language,
      emergency_number,
      JSON.stringify(settings),
      is_demonstration,
    ],
  );
  await keepVersion(scope);
  return one(rows);
}

export async function findPractice(scope: Scope): Promise<Practice | null> {
  const { rows } = await scope.prepared<Practice>('find-practice', FIND, [scope.practice_id]);
  return rows[0] ?? null;
}

/** Replaces the details if `version` is still the current one. The version before stays in `practice_setting_version`. */
export async function updatePractice(
  scope: Scope,
  version: number,
  details: PracticeDetails,
): Promise<Result<Practice, StaleVersion<Practice> | NotFound>> {
  const { name, country, time_zone, language, emergency_number, settings } = details;
  const { rows } = await scope.query<Practice>(
    `update practice set name = $3, country = $4, time_zone = $5, language = $6, emergency_number = $7, settings = $8,
                         version = version + 1
      where practice_id = $1 and version = $2
     returning practice_id, name, country, time_zone, language, emergency_number, settings, is_demonstration, version, created_at`,
    [scope.practice_id, version, name, country, time_zone, language, emergency_number, JSON.stringify(settings)],
  );
  const updated = rows[0];
  if (updated === undefined) {
    const current = await findPractice(scope);
    return fail(current === null ? { code: 'not-found' } : { code: 'stale-version', current });
  }
  await scope.query('update identity.directory set name = $2 where practice_id = $1', [scope.practice_id, name]);
  await keepVersion(scope);
  return ok(updated);
}

const FIND = `
  select practice_id, name, country, time_zone, language, emergency_number, settings, is_demonstration, version, created_at
    from practice where practice_id = $1`;

async function keepVersion(scope: Scope): Promise<void> {
  await scope.query(
    `insert into practice_setting_version
       (practice_id, version, name, country, time_zone, language, emergency_number, settings, changed_by)
     select practice_id, version, name, country, time_zone, language, emergency_number, settings, $2
       from practice where practice_id = $1`,
    [scope.practice_id, scope.actor.actor_id],
  );
}

function one<Row>(rows: readonly Row[]): Row {
  const [row] = rows;
  if (row === undefined) throw new Error('an insert returned no row');
  return row;
}
