import { comparePlans } from '@stipple/engine/healing';
import type { ComparisonWish } from '@stipple/engine/healing';
import { afterEach, describe, expect, it } from 'vitest';
import { openForesightThreads } from './foresight-threads.ts';
import type { ForesightThreads, ThreadsWish } from './foresight-threads.ts';

const strokes = {
  kind: 'pen',
  needles: 12,
  oscillation_hz: 100,
  hand_speed_cm_s: 2,
  swath_mm: 4,
  passes: 3,
  overlap: 0,
} as const;
const course = { zone: 'cheeks', kind: 'pen', setting_mm: 1, has_traction: true, strokes } as const;
const wish: ComparisonWish = {
  plans: [
    { ...course, session_days: [0] },
    { ...course, session_days: [0, 28, 56] },
  ],
  seed: 7,
  people: 40,
  points: [0, 30, 90],
};
const coverage = { strokes, within_mm: 0.3, merge_mm: 0.1, seed: 3, squares: 1 } as const;
/** A program for threads, said in place. */
const program = (code: string): URL =>
  new URL(`data:text/javascript,import { parentPort } from 'node:worker_threads';${encodeURIComponent(code)}`);
const NEVER_ANSWERS = program(`parentPort.on('message', () => {});`);

let open: ForesightThreads[] = [];
afterEach(async () => {
  await Promise.all(open.map((pool) => pool.close()));
  open = [];
});
const pool = (threads: ThreadsWish): ForesightThreads => {
  const opened = openForesightThreads({ patience_ms: PATIENT, ...threads });
  open.push(opened);
  return opened;
};
const codeOf = (answer: Awaited<ReturnType<ForesightThreads['ask']>>): string =>
  answer.ok ? 'answered' : `${answer.problem.code}: ${answer.problem.detail}`;

/** Threads are slow to start on a machine that is busy with other tests. */
const PATIENT = 120_000;

describe('threads that look ahead', { timeout: PATIENT }, () => {
  it('answer what the engine answers, to the bit, for more tasks than there are threads', async () => {
    const threads = pool({ threads: 2 });
    const asked = [1, 2, 3, 4, 5].map((seed) => threads.ask({ kind: 'comparison', wish: { ...wish, seed } }));
    const answers = await Promise.all(asked);
    answers.forEach((answer, at) => {
      if (!answer.ok) throw new Error(answer.problem.detail);
      expect(answer.value).toEqual(comparePlans({ ...wish, seed: at + 1 }));
    });
    const covered = await threads.ask({ kind: 'coverage', wish: coverage });
    expect(covered.ok && covered.value.ok).toBe(true);
  });

  it('hand a fault of the wish back as the engine says it', async () => {
    const answer = await pool({ threads: 1 }).ask({ kind: 'comparison', wish: { ...wish, people: 1 } });
    expect(answer).toMatchObject({ ok: true, value: { ok: false, problem: [{ field: 'people' }] } });
  });

  it('turn away at once whoever comes when too many wait', async () => {
    const threads = pool({ threads: 1, most_waiting: 1, program: NEVER_ANSWERS });
    void threads.ask({ kind: 'coverage', wish: coverage });
    void threads.ask({ kind: 'coverage', wish: coverage });
    expect(codeOf(await threads.ask({ kind: 'coverage', wish: coverage }))).toMatch(/^too-busy: 1 pictures wait/);
  });

  it('stop what takes too long, and go on with the next on a fresh thread', async () => {
    const threads = pool({ threads: 1, patience_ms: 20, program: NEVER_ANSWERS });
    const answers = [
      threads.ask({ kind: 'coverage', wish: coverage }),
      threads.ask({ kind: 'coverage', wish: coverage }),
    ];
    for (const answer of await Promise.all(answers)) expect(codeOf(answer)).toMatch(/not computed within/);
  });

  it('say so when the thread dies in the middle, and the next one is served', async () => {
    const once = `let first = true; parentPort.on('message', ({ wish }) => { if (wish.seed === 1) process.exit(3); parentPort.postMessage({ ok: false, problem: [] }); });`;
    const threads = pool({ threads: 1, program: program(once) });
    const [dead, served] = await Promise.all([
      threads.ask({ kind: 'coverage', wish: { ...coverage, seed: 1 } }),
      threads.ask({ kind: 'coverage', wish: { ...coverage, seed: 2 } }),
    ]);
    expect(codeOf(dead)).toMatch(/ended before it was done/);
    expect(codeOf(served)).toBe('answered');
  });

  it('give up what is no longer wanted, waiting or begun', async () => {
    const threads = pool({ threads: 1, program: NEVER_ANSWERS });
    const [begun, waiting] = [new AbortController(), new AbortController()];
    const asked = [begun, waiting].map(({ signal }) => threads.ask({ kind: 'coverage', wish: coverage }, signal));
    waiting.abort();
    begun.abort();
    for (const answer of await Promise.all(asked)) expect(codeOf(answer)).toMatch(/given up/);
  });

  it('once closed answer nobody, and tell who still waits', async () => {
    const threads = pool({ threads: 1, program: NEVER_ANSWERS });
    const asked = [1, 2].map(() => threads.ask({ kind: 'coverage', wish: coverage }));
    await threads.close();
    for (const answer of await Promise.all(asked)) expect(codeOf(answer)).toMatch(/^too-busy/);
    expect(codeOf(await threads.ask({ kind: 'coverage', wish: coverage }))).toMatch(/given up/);
  });
});
