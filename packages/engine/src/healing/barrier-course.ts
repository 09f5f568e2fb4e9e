import { openChance } from '../dosimetry/chance.ts';
import { faultsIn, within } from '../dosimetry/index.ts';
import type { Band } from '../dosimetry/index.ts';
import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { barrierOn, drawBarrier } from './barrier.ts';
import type { BarrierSetting } from './barrier.ts';
import { bandIn, crowdFaults } from './course.ts';
import { pointFaults, sessionDayFaults } from './session-days.ts';
import type { HealingFault } from './session-days.ts';

export type BarrierWish = {
  readonly barrier: BarrierSetting;
  readonly session_days: readonly number[];
  /** Days to read, ascending. */
  readonly points: readonly number[];
  readonly people: number;
  readonly seed: number;
};

/** How open the barrier is on each day, against just after one session: middle and 90 % band over people. */
export function barrierBands(wish: BarrierWish): Result<readonly Band[], readonly HealingFault[]> {
  const faults = [
    ...faultsIn([within('setting_mm', wish.barrier.setting_mm, [0.05, 3], 'mm')]),
    ...sessionDayFaults(wish.session_days),
    ...pointFaults(wish.points),
    ...crowdFaults(wish),
  ];
  if (faults.length > 0) return fail(faults);
  const chance = openChance(wish.seed);
  const crowd = Array.from({ length: wish.people }, () => drawBarrier(chance, wish.barrier));
  return ok(
    wish.points.map((day) => bandIn(Float64Array.from(crowd, (person) => barrierOn(day, wish.session_days, person)))),
  );
}
