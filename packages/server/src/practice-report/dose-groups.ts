import type { readDoseResponse } from '@stipple/contract/practice-report';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { depthBandOf, depthBands } from '@stipple/engine/adverse-events';
import { findOutcomeScale } from '@stipple/engine/catalog';
import type { DoseRow } from '@stipple/record/practice-report/dose-rows';
import { shareOf, spreadWithLimits } from './exact-figures.ts';
import { changeOf } from './summarise-group.ts';

type Answer = ResponseOf<typeof readDoseResponse>;
export type DoseGroup = Answer['whole'];
type Along = Answer['along'][number];
type Dose = Along['dose'];

/** A course that was read and can be held against something. */
export type JudgedDose = DoseRow & { readonly change: number; readonly is_better: boolean };

/** The courses read on one scale. One without the baseline that the scale needs says nothing about a change. */
export function judgedDoses(rows: readonly DoseRow[], scale: string): readonly JudgedDose[] {
  return rows
    .filter((row) => row.scale === scale)
    .flatMap((row) => {
      const said = changeOf(row);
      return said === null ? [] : [{ ...row, change: said.change, is_better: said.direction === 'better' }];
    });
}

export function doseGroup(key: string, name: string, courses: readonly JudgedDose[]): DoseGroup {
  const rates_change = courses.some(({ scale }) => (findOutcomeScale(scale)?.no_change_value ?? null) !== null);
  return {
    key,
    name,
    courses: courses.length,
    better: shareOf(courses.filter(({ is_better }) => is_better).length, courses.length),
    change: spreadWithLimits(courses.map(({ change }) => change)),
    baseline: spreadWithLimits(rates_change ? [] : courses.flatMap(({ baseline }) => baseline ?? [])),
  };
}

/** The change along one dose, and what must be known before anything is read from it. */
export function alongDose(dose: Dose, courses: readonly JudgedDose[], better: 'higher' | 'lower'): Along {
  const groups = steps[dose].flatMap(({ key, name }) => {
    const own = courses.filter((course) => stepOf(dose, course) === key);
    return own.length === 0 ? [] : [doseGroup(key, name, own)];
  });
  const large = groups.filter(({ key, better: { is_small } }) => !notRecorded.has(key) && !is_small);
  return { dose, groups, apart: anyApart(large), baseline_of_more: baselineOfMore(large, better) };
}

/** Every combination of the three that occurs. */
export function doseCells(courses: readonly JudgedDose[]): Answer['cells'] {
  return steps.sessions.flatMap((sessions) =>
    steps.depth.flatMap((depth) =>
      steps.passes.flatMap((passes) => {
        const own = courses.filter(
          (course) =>
            stepOf('sessions', course) === sessions.key &&
            stepOf('depth', course) === depth.key &&
            stepOf('passes', course) === passes.key,
        );
        const key = `${sessions.key} ${depth.key} ${passes.key}`;
        const name = [sessions, depth, passes].map((step) => step.name).join(', ');
        return own.length === 0
          ? []
          : [{ sessions: sessions.name, depth: depth.name, passes: passes.name, group: doseGroup(key, name, own) }];
      }),
    ),
  );
}

const NOT_RECORDED = 'not-recorded';
const notRecorded = new Set<string>([NOT_RECORDED, depthBandOf(null)]);
const MANY_SESSIONS = 6;
type Step = { readonly key: string; readonly name: string };

/** Passes are an average over zones and sessions, so their steps are bands; like those of depth they are a way of counting. */
const passBands = [
  { key: 'up-to-2', up_to: 2, name: 'Up to 2 passes' },
  { key: 'up-to-4', up_to: 4, name: 'Over 2 to 4 passes' },
  { key: 'up-to-6', up_to: 6, name: 'Over 4 to 6 passes' },
  { key: 'over-6', up_to: Number.POSITIVE_INFINITY, name: 'Over 6 passes' },
] as const;

const unknownStep: Step = { key: NOT_RECORDED, name: 'Passes not recorded' };
const steps: Readonly<Record<Dose, readonly Step[]>> = {
  sessions: Array.from({ length: MANY_SESSIONS }, (_, index) => sessionStep(index + 1)),
  depth: depthBands.map(({ code, name }) => ({ key: code, name })),
  passes: [...passBands.map(({ key, name }) => ({ key, name })), unknownStep],
};

function sessionStep(count: number): Step {
  const words = count === 1 ? '1 session' : `${count} sessions`;
  return { key: String(count), name: count === MANY_SESSIONS ? `${words} or more` : words };
}

function stepOf(dose: Dose, { sessions, depth_hundredths, passes }: JudgedDose): string {
  if (dose === 'sessions') return String(Math.min(sessions, MANY_SESSIONS));
  if (dose === 'depth') return depthBandOf(depth_hundredths === null ? null : depth_hundredths / 100);
  return passBands.find(({ up_to }) => (passes ?? Number.NaN) <= up_to)?.key ?? NOT_RECORDED;
}

/** Limits that do not touch: a cautious test, since groups may differ and their limits still overlap. */
function anyApart(groups: readonly DoseGroup[]): boolean | null {
  if (groups.length < 2) return null;
  const most = Math.max(...groups.map(({ better }) => better.low));
  const least = Math.min(...groups.map(({ better }) => better.high));
  return most > least;
}

/** Whether the largest dose was given to those who began worse: the plainest sign that dose and need go together. */
function baselineOfMore(groups: readonly DoseGroup[], better: 'higher' | 'lower'): Along['baseline_of_more'] {
  const [least, most] = [groups[0]?.baseline.median ?? null, groups.at(-1)?.baseline.median ?? null];
  if (groups.length < 2 || least === null || most === null) return null;
  if (least === most) return 'same';
  return most > least === (better === 'higher') ? 'better' : 'worse';
}
