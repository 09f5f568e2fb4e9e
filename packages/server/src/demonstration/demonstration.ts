import { randomUUID } from 'node:crypto';
import { withPracticeScope } from '@stipple/record';
import { listPractices } from '@stipple/record/practice/directory';
import { groundwork, stories } from '@stipple/synthetic';
import type { Story } from '@stipple/synthetic';
import { Temporal } from 'temporal-polyfill';
import { dayInZone } from '../access/practice-facts.ts';
import { rememberSignedIn } from '../access/signed-in-staff.ts';
import { buildApp } from '../app.ts';
import type { AppDeps } from '../http/app-deps.ts';
import type { Demonstration } from '../identity/demonstration.ts';
import { makeDemonstrationPractice } from './demonstration-practice.ts';
import type { DemonstrationStaff } from './demonstration-practice.ts';
import { storyStage } from './story-stage.ts';

const TIME_ZONE = 'Europe/London';
const BUILT = 'demonstration.built';

/**
 * The demonstration practice, built from invented patients through the same commands as the real thing. Its days are
 * relative to the day on which it was built, so a fresh one is built on each day on which somebody looks; the earlier
 * ones stay untouched and unreachable.
 */
export function openDemonstration(
  deps: Omit<AppDeps, 'demonstration'>,
  tell: (sentence: string) => void,
): Demonstration {
  let underWay: Promise<{ readonly user_id: string }> | null = null;
  return {
    ensure: () => {
      underWay ??= findOrBuild(deps, tell).finally(() => {
        underWay = null;
      });
      return underWay;
    },
  };
}

async function findOrBuild(
  deps: Omit<AppDeps, 'demonstration'>,
  tell: (sentence: string) => void,
): Promise<{ readonly user_id: string }> {
  const now = deps.clock();
  const today = dayInZone(now, TIME_ZONE);
  for (const { practice_id, is_demonstration } of await listPractices(deps.db)) {
    const owner = is_demonstration ? await ownerOfBuilt(deps, practice_id, today) : null;
    if (owner !== null) return { user_id: owner };
  }
  return { user_id: await build(deps, now, tell) };
}

/** The owner's account, if the practice was built to the end on this day. */
async function ownerOfBuilt(deps: Pick<AppDeps, 'db'>, practice_id: string, day: string): Promise<string | null> {
  return withPracticeScope(deps.db, jobIn(practice_id), async (scope) => {
    const { rows } = await scope.query<{ user_id: string }>(
      `select detail->>'owner_user_id' as user_id from audit_event
        where practice_id = $1 and action = $2 and detail->>'day' = $3 limit 1`,
      [practice_id, BUILT, day],
    );
    return rows[0]?.user_id ?? null;
  });
}

async function build(
  deps: Omit<AppDeps, 'demonstration'>,
  now: Temporal.Instant,
  tell: (sentence: string) => void,
): Promise<string> {
  const practice_id = randomUUID();
  const staff = await makeDemonstrationPractice(deps, practice_id);
  let clock = now;
  const app = await buildApp({
    ...deps,
    clock: () => clock,
    signedIn: rememberSignedIn(deps.db, deps.identity),
    limits: { take: () => true },
    demonstration: { ensure: () => Promise.reject(new Error('a demonstration does not build another')) },
    checks_responses: false,
  });
  try {
    const cookies = await cookiesOf(deps, staff);
    const tellStory = async (story: Story, seed: number): Promise<void> => {
      const stage = storyStage({
        app,
        origin: deps.config.origin,
        time_zone: TIME_ZONE,
        today: dayInZone(now, TIME_ZONE),
        now,
        cookies,
        setClock: (to) => {
          clock = to;
        },
        seed,
      });
      await story.tell(stage).catch((error: unknown) => {
        throw new Error(`the demonstration could not tell "${story.shows}"`, { cause: error });
      });
    };
    for (const [index, story] of groundwork.entries()) await tellStory(story, index);
    for (const [index, story] of stories.entries()) {
      tell(`Inviting the invented patients: ${index + 1} of ${stories.length}`);
      await tellStory(story, 1000 + index);
    }
  } finally {
    await app.close();
  }
  await markBuilt(deps, practice_id, staff.owner, dayInZone(now, TIME_ZONE));
  return staff.owner;
}

async function cookiesOf(
  deps: Pick<AppDeps, 'identity'>,
  staff: DemonstrationStaff,
): Promise<Record<keyof DemonstrationStaff, string>> {
  const signIn = async (user_id: string): Promise<string> =>
    (await deps.identity.signIn(user_id)).map((line) => line.split(';', 1)[0]).join('; ');
  return {
    owner: await signIn(staff.owner),
    practitioner: await signIn(staff.practitioner),
    assistant: await signIn(staff.assistant),
    'front-desk': await signIn(staff['front-desk']),
  };
}

/** The mark is what makes the practice reachable: one that was broken off half-way is never shown. */
async function markBuilt(deps: Pick<AppDeps, 'db'>, practice_id: string, owner: string, day: string): Promise<void> {
  await withPracticeScope(deps.db, jobIn(practice_id), async (scope) => {
    scope.audit({
      action: BUILT,
      subject_kind: 'practice',
      subject_id: practice_id,
      patient_id: null,
      detail: { owner_user_id: owner, day },
    });
  });
}

function jobIn(practice_id: string): { kind: 'job'; actor_id: string; practice_id: string; role: null } {
  return { kind: 'job', actor_id: 'demonstration', practice_id, role: null };
}
