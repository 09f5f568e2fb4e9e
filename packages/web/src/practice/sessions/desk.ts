import type { CalendarDate, Finding } from '@stipple/engine/kernel';
import type { Chart, Session, SessionPlan } from './session.ts';
import type { EditChart } from './use-session-desk.ts';

/** What every part of the desk works on; the same for a session being written and for an amendment. */
export type Desk = {
  readonly chart: Chart;
  readonly edit: EditChart;
  readonly findings: readonly Finding[];
  readonly plan: SessionPlan | null;
  /** The session before this one in the same series, or null. */
  readonly last: Session | null;
  readonly day: CalendarDate;
  readonly time_zone: string;
  readonly patient_id: string;
  readonly session_id: string;
};

export const stages = ['prepare', 'needle', 'finish'] as const;
export type Stage = (typeof stages)[number];

/** Another page on which something missing is put right. */
export type Elsewhere = 'candidacy' | 'consent' | 'photos';

/** Where something that is missing is written: codes are the server's. */
export function placeOfMissing(code: string): Stage | Elsewhere | 'time-out' {
  if (code === 'assessment') return 'candidacy';
  if (code === 'consent' || code === 'photos' || code === 'time-out') return code;
  if (code === 'start-reason') return 'finish';
  if (/^(device|anaesthetic)/.test(code) || code === 'cartridge')
    return code === 'device-cleaned' ? 'finish' : 'prepare';
  if (code === 'times' || code === 'given-up' || code === 'cartridge-disposed' || code.startsWith('topical-lot'))
    return 'finish';
  return 'needle';
}

/** Where a finding of the engine belongs. */
export function stageOfFinding({ rule }: Finding): Stage {
  const [place] = rule.split('.');
  if (place === 'zones') return 'needle';
  return place === 'topicals' ? 'finish' : 'prepare';
}

/** How far the session has come: what the next act is follows from it. */
export type Phase = 'before' | 'during' | 'after';

export function phaseOf({ started_at, ended_at }: Chart): Phase {
  if (ended_at !== null) return 'after';
  return started_at === null ? 'before' : 'during';
}
