import type {
  AftercareExample,
  AnaestheticExample,
  AskedExample,
  PassExample,
  PlanExample,
  TickedExample,
  TopicalExample,
} from './entry-examples.ts';
import { no } from './question.ts';
import type { Verdict } from '../kernel/index.ts';

/** Three passes of the main cleared pen over lines; say only what differs. */
/* @__NO_SIDE_EFFECTS__ */
export function passOf(
  zone: string,
  depth_mm: number,
  says: readonly string[] = [],
  differing: Partial<PassExample> = {},
): PassExample {
  return { device: 'skinpen-precision', indication: 'wrinkles', zone, depth_mm, passes: 3, says, ...differing };
}

/** A plan for skin type II with the main cleared pen; say only what differs. */
/* @__NO_SIDE_EFFECTS__ */
export function planOf(
  plan: Pick<PlanExample, 'zone' | 'depth_mm' | 'endpoint' | 'sessions_planned' | 'interval_days' | 'says'>,
  differing: Partial<PlanExample> = {},
): PlanExample {
  return { kind: 'plan', instead: null, device: 'skinpen-precision', skin_type: 'ii', ...plan, ...differing };
}

/* @__NO_SIDE_EFFECTS__ */
export function askedIn(zone: string, verdict: Verdict): AskedExample {
  return { kind: 'asked', zone, verdict };
}

/** During the session, with nobody answering for it; say only what differs. */
/* @__NO_SIDE_EFFECTS__ */
export function putOn(says: readonly string[], differing: Partial<TopicalExample> = {}): TopicalExample {
  return { instead: null, prescriber: null, hours_after: null, says, ...differing };
}

/** On a patient who answered no to everything that speaks against a numbing cream; say only what differs. */
/* @__NO_SIDE_EFFECTS__ */
export function creamOn(
  grams: number | null,
  area_cm2: number | null,
  minutes_on: number | null,
  says: readonly string[],
  differing: Partial<AnaestheticExample> = {},
): AnaestheticExample {
  const answers = { 'anaesthetic-allergy': no, 'anaesthetic-caution': no, 'methaemoglobinaemia-risk': no };
  return { grams, area_cm2, minutes_on, answers, prescriber: null, says, ...differing };
}

/** After lines of the cheeks at 1 mm, skin type II, no pigment history; say only what differs. */
/* @__NO_SIDE_EFFECTS__ */
export function hourAfter(
  at_h: number,
  told: AftercareExample['told'],
  differing: Partial<AftercareExample> = {},
): AftercareExample {
  const session = { zones: ['cheeks'], deepest_mm: 1, skin_type: 'ii', indication: 'wrinkles' } as const;
  return { at_h, told, ...session, pigment_history: false, ...differing };
}

/** In the check-in of a day, answered at that day's own hour after a session at 1 mm; say only what differs. */
/* @__NO_SIDE_EFFECTS__ */
export function tickedOn(
  day: number,
  signs: readonly string[],
  urgency: TickedExample['urgency'],
  suspected: boolean,
  differing: Partial<TickedExample> = {},
): TickedExample {
  return { kind: 'ticked', day, hours_since: day * 24, deepest_mm: 1, signs, urgency, suspected, ...differing };
}
