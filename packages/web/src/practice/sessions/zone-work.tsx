import { useState } from 'react';
import { FaceMap } from '../../face-map/face-map.tsx';
import { Chips } from '../../forms/chips.tsx';
import { roomText } from '../../text/en/sessions-room.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { viewOf } from '../../face-map/outlines.ts';
import { isSkipped } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import { chosenAfter, greatestCoverage, mappedSession } from './session-zones.ts';
import type { MapFill } from './session-zones.ts';
import styles from './zones.module.css';

export type Choosing = {
  readonly chosen: readonly string[];
  readonly several: boolean;
  readonly onChosen: (zones: readonly string[]) => void;
  readonly onSeveral: (several: boolean) => void;
};

/** The map, how zones are chosen on it, and what its fill stands for. */
export function ZoneWork({ desk, choosing }: { desk: Desk; choosing: Choosing }) {
  const t = useText(sessionsText);
  const room = useText(roomText);
  const [fill, setFill] = useState<MapFill>('depth');
  const { chart, findings } = desk;
  const { chosen, several, onChosen, onSeveral } = choosing;
  const treated = chart.zones.filter((zone) => !isSkipped(zone)).map(({ zone }) => zone);
  const how = (value: string) => {
    onSeveral(value === 'several');
    if (value === 'one') onChosen(chosen.slice(0, 1));
  };
  return (
    <section className={styles['work']} aria-label={t('zones.map')}>
      <div className={styles['how']}>
        <Chips
          label={t('zones.how')}
          hideLabel
          value={several ? 'several' : 'one'}
          chips={[
            { value: 'one', label: t('zones.one') },
            { value: 'several', label: t('zones.several') },
          ]}
          onChange={how}
        />
        <ActButton kind="quiet" disabled={treated.length === 0} onClick={() => onChosen(treated)}>
          {t('zones.all')}
        </ActButton>
        <button
          type="button"
          className={styles['toggle']}
          aria-pressed={fill === 'coverage'}
          onClick={() => setFill(fill === 'coverage' ? 'depth' : 'coverage')}
        >
          {room('fill.coverage')}
        </button>
      </div>
      <FaceMap
        label={t('zones.map')}
        zones={mappedSession(chart, chosen, findings, fill)}
        onToggle={(zone) => onChosen(chosenAfter(chosen, zone, several))}
        startView={viewOf(chart.zones.map(({ zone }) => zone))}
        {...(fill === 'depth'
          ? {}
          : { scale: { least: room('fill.least'), most: room('fill.most', { value: greatestCoverage(chart) }) } })}
      />
    </section>
  );
}
