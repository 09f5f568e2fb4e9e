import { useState } from 'react';
import { brokenLimits, findingsAt } from '../treatment-plans/findings-at.ts';
import { instantNow } from './clock-time.ts';
import type { Desk, Stage } from './desk.ts';
import { deliver, isDeliverable } from './proposals.ts';

/** A sheet of the room; one at a time. */
export type RoomSheet = 'start' | 'end' | 'sign' | 'emergency' | 'templates';

export type RoomActs = {
  readonly sheet: RoomSheet | null;
  /** Proposed zones that one tap delivers. */
  readonly deliverable: readonly string[];
  readonly openStart: () => void;
  readonly openSign: () => void;
  readonly openEmergency: () => void;
  readonly openTemplates: () => void;
  /** Closes this sheet; where another has opened meanwhile that one stays. */
  readonly close: (sheet: RoomSheet) => void;
  readonly begun: () => void;
  readonly deliverAll: () => void;
  readonly end: () => void;
};

/** The acts of the bar in their order; each leads to where the next one is. */
export function useRoomActs(
  { chart, edit, findings }: Desk,
  onChosen: (zones: readonly string[]) => void,
  onStage: (stage: Stage) => void,
): RoomActs {
  const [sheet, setSheet] = useState<RoomSheet | null>(null);
  const isOver = (zone: string) => brokenLimits(findingsAt(findings, `zones.${zone}`)).length > 0;
  const proposed = chart.zones.filter(isDeliverable).map(({ zone }) => zone);
  const deliverable = proposed.filter((zone) => !isOver(zone));
  return {
    sheet,
    deliverable,
    openStart: () => setSheet('start'),
    openSign: () => setSheet('sign'),
    openEmergency: () => setSheet('emergency'),
    openTemplates: () => setSheet('templates'),
    close: (closed) => setSheet((shown) => (shown === closed ? null : shown)),
    begun: () => onStage('needle'),
    deliverAll: () => {
      edit((present) => deliver(present, deliverable));
      onChosen(deliverable);
    },
    end: () => {
      edit((present) => (present.ended_at === null ? { ...present, ended_at: instantNow() } : present));
      onStage('finish');
      setSheet('end');
    },
  };
}
