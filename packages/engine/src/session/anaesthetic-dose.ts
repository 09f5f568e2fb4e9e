import { findAnaesthetic } from '../catalog/index.ts';
import type { AnaestheticAgent } from '../catalog/index.ts';
import { fail, ok } from '../kernel/index.ts';
import type { Citation, Result } from '../kernel/index.ts';

export type DoseInput = {
  readonly product: string;
  readonly grams: number;
  readonly area_cm2: number | null;
  readonly weight_kg: number | null;
};

/** How much of each agent lies on the skin, not how much is taken up. */
export type AgentDose = AnaestheticAgent & {
  readonly milligrams: number;
  readonly mg_per_cm2: number | null;
  /** Shown, never held against a ceiling: for topical use none was found, and that of injections is never used. */
  readonly mg_per_kg: number | null;
};

export type AnaestheticDose = {
  readonly agents: readonly AgentDose[];
  /** What the label allows on this area; null where it gives no figure or the area is not known. */
  readonly label_grams_for_area: readonly [number, number] | null;
  readonly sources: readonly Citation[];
};

export type DoseFault = { readonly field: keyof DoseInput; readonly fault: string };

/** A percent by weight is 10 mg in each gram. @source protocols.md s2 topical lidocaine rows */
export function anaestheticDose(input: DoseInput): Result<AnaestheticDose, DoseFault> {
  const entry = findAnaesthetic(input.product);
  if (entry === null) return fail({ field: 'product', fault: `"${input.product}" is not in the catalogue` });
  if (entry.standing === 'blocked')
    return fail({ field: 'product', fault: `${entry.name}: its strength is not known and it is blocked` });
  const fault = firstFault(input);
  if (fault !== null) return fail(fault);
  const { grams, area_cm2, weight_kg } = input;
  const agents = entry.agents.map((agent) => {
    const milligrams = grams * agent.percent * 10;
    return {
      ...agent,
      milligrams: rounded(milligrams),
      mg_per_cm2: area_cm2 === null ? null : rounded(milligrams / area_cm2),
      mg_per_kg: weight_kg === null ? null : rounded(milligrams / weight_kg),
    };
  });
  const range = entry.grams_per_10_cm2;
  const label_grams_for_area: readonly [number, number] | null =
    range === null || area_cm2 === null
      ? null
      : [
          rounded((range[0] * area_cm2) / 10),
          rounded(Math.min((range[1] * area_cm2) / 10, entry.max_grams ?? Infinity)),
        ];
  return ok({ agents, label_grams_for_area, sources: entry.sources });
}

function firstFault({ grams, area_cm2, weight_kg }: DoseInput): DoseFault | null {
  if (!Number.isFinite(grams) || grams < 0) return { field: 'grams', fault: `${grams} is no number of grams` };
  if (area_cm2 !== null && !(Number.isFinite(area_cm2) && area_cm2 > 0))
    return { field: 'area_cm2', fault: `${area_cm2} is no area in cm²` };
  if (weight_kg !== null && !(Number.isFinite(weight_kg) && weight_kg > 0))
    return { field: 'weight_kg', fault: `${weight_kg} is no weight in kg` };
  return null;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
