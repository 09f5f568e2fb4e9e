import type { CalendarDate, Finding } from '@stipple/engine/kernel';
import type { Chart, Session, SessionPlan } from './session.ts';

/** What every part of the desk works on; the same for a session being written and for an amendment. */
export type Desk = {
  readonly chart: Chart;
  readonly edit: (next: Chart, typing?: string) => void;
  readonly findings: readonly Finding[];
  readonly plan: SessionPlan | null;
  /** The session before this one in the same series, or null. */
  readonly last: Session | null;
  readonly day: CalendarDate;
  readonly time_zone: string;
};

export const stages = ['prepare', 'needle', 'finish'] as const;
export type Stage = (typeof stages)[number];

/** Where something that is missing is written: codes are the server's. */
export function stageOfMissing(code: string): Stage | 'candidacy' | 'consent' {
  if (code === 'assessment') return 'candidacy';
  if (code === 'consent') return 'consent';
  if (/^(device|cartridge|anaesthetic|time-out)/.test(code)) return 'prepare';
  return /^(times|photos|topical-lot)/.test(code) ? 'finish' : 'needle';
}

/** Where a finding of the engine belongs. */
export function stageOfFinding({ rule }: Finding): Stage {
  const [place] = rule.split('.');
  if (place === 'zones') return 'needle';
  return place === 'topicals' ? 'finish' : 'prepare';
}
