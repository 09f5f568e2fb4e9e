import { planShape } from '@stipple/contract/treatment-plans';
import { fromHundredths } from '@stipple/engine/kernel';
import type { PlanRow } from '@stipple/record/treatment-plans/read-plans';
import type { z } from 'zod';

export type PlanOnTheWire = z.output<typeof planShape>;

/** The row as it travels: depths in mm. */
export function presentPlan(row: PlanRow): PlanOnTheWire {
  const zones = row.zones.map(({ depth_hundredths, ...zone }) => ({
    ...zone,
    depth_mm: fromHundredths(depth_hundredths),
  }));
  return planShape.parse({ ...row, zones });
}
