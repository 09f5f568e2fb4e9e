import { FaceMap } from '../../face-map/face-map.tsx';
import { Chips } from '../../forms/chips.tsx';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { viewOf } from '../treatment-plans/plan-zones-card.tsx';
import { isSkipped } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import { chosenAfter, mappedSession } from './session-zones.ts';
import styles from './zones.module.css';

type ZoneWorkProps = {
  desk: Desk;
  chosen: readonly string[];
  onChosen: (zones: readonly string[]) => void;
  several: boolean;
  onSeveral: (several: boolean) => void;
};

/** The map, and how zones are chosen on it. */
export function ZoneWork({ desk, chosen, onChosen, several, onSeveral }: ZoneWorkProps) {
  const t = useText(sessionsText);
  const { chart, findings } = desk;
  const treated = chart.zones.filter((zone) => !isSkipped(zone)).map(({ zone }) => zone);
  const choose = (zone: string) => onChosen(chosenAfter(chosen, zone, several));
  const how = (value: string) => {
    onSeveral(value === 'several');
    if (value === 'one') onChosen(chosen.slice(0, 1));
  };
  return (
    <Card>
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
        <ActButton
          kind="quiet"
          disabled={treated.length === 0}
          onClick={() => {
            onSeveral(true);
            onChosen(treated);
          }}
        >
          {t('zones.all')}
        </ActButton>
      </div>
      <FaceMap
        label={t('zones.map')}
        zones={mappedSession(chart, chosen, findings)}
        onToggle={choose}
        startView={viewOf(chart.zones.map(({ zone }) => zone))}
      />
    </Card>
  );
}
