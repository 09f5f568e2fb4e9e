import type { planDraft } from '@stipple/contract/treatment-plans';
import { mm, toHundredths, type Finding } from '@stipple/engine/kernel';
import type { PlanReason } from '@stipple/engine/treatment-plan';
import type { PlanContent } from '@stipple/record/treatment-plans/write-plan';
import type { z } from 'zod';

export type PlanDraftSent = z.output<typeof planDraft>;

type Reasoned = { readonly reasons: readonly PlanReason[]; readonly findings: readonly Finding[] };

/** A draft as the record keeps it: depths in hundredths of a millimetre, the engine's reasons and findings beside it. */
export function planContent(plan: PlanDraftSent, { reasons, findings }: Reasoned): PlanContent {
  const zones = plan.zones.map(({ depth_mm, ...zone }) => ({ ...zone, depth_hundredths: toHundredths(mm(depth_mm)) }));
  return { ...plan, zones, reasons, findings };
}
