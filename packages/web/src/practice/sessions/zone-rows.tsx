import type { Finding } from '@stipple/engine/kernel';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { brokenLimits, findingsAt } from '../treatment-plans/findings-at.ts';
import { zoneName } from '../treatment-plans/names.ts';
import { isDone, isSkipped } from './chart-edits.ts';
import { zoneText } from './chart-differences.ts';
import type { Chart, ChartZone } from './session.ts';
import styles from './zones.module.css';

type ZoneRowsProps = {
  chart: Chart;
  chosen: readonly string[];
  findings: readonly Finding[];
  onChoose: (zone: string) => void;
};

/** Every zone of the chart with what is recorded; a press chooses it, as on the map. */
export function ZoneRows({ chart, chosen, findings, onChoose }: ZoneRowsProps) {
  const t = useText(sessionsText);
  if (chart.zones.length === 0) return null;
  return (
    <Card title={t('zones.table')} flush>
      <ul className={styles['rows']}>
        {chart.zones.map((zone) => (
          <li key={zone.zone}>
            <button
              type="button"
              className={styles['row']}
              aria-pressed={chosen.includes(zone.zone)}
              onClick={() => onChoose(zone.zone)}
            >
              <strong>{zoneName(zone.zone)}</strong>
              <span className={styles['done']}>{zoneText(zone)}</span>
              <RowState zone={zone} broken={brokenLimits(findingsAt(findings, `zones.${zone.zone}`)).length > 0} />
            </button>
          </li>
        ))}
      </ul>
    </Card>
  );
}

function RowState({ zone, broken }: { zone: ChartZone; broken: boolean }) {
  const t = useText(sessionsText);
  if (broken)
    return (
      <StateTag tone="unsuitable" icon="octagon" size="small">
        {t('limits.title', { count: 1 })}
      </StateTag>
    );
  if (isSkipped(zone))
    return (
      <StateTag tone="unknown" icon="minus" size="small">
        {t('zones.left-out')}
      </StateTag>
    );
  return isDone(zone) ? (
    <StateTag tone="suitable" icon="tick" size="small">
      {t('zones.row.done')}
    </StateTag>
  ) : (
    <StateTag tone="unknown" icon="pen" size="small">
      {t('zones.row.open')}
    </StateTag>
  );
}
