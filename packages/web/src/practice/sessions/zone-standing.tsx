import { roomText } from '../../text/en/sessions-room.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { brokenLimits, findingsAt } from '../treatment-plans/findings-at.ts';
import { changeZones, isSkipped } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import { deliver, isDeliverable } from './proposals.ts';
import type { ChartZone } from './session.ts';
import styles from './zones.module.css';

type ZoneStandingProps = { desk: Desk; chosen: readonly string[]; zones: readonly ChartZone[] };

/** Whether the chosen zones are proposed or delivered, and the one tap between the two. */
export function ZoneStanding({ desk, chosen, zones }: ZoneStandingProps) {
  const t = useText(roomText);
  const { chart, edit, findings } = desk;
  if (zones.every(isSkipped)) return null;
  const delivered = zones.every((zone) => zone.standing === 'delivered' || isSkipped(zone));
  const open = zones.filter(isDeliverable).map(({ zone }) => zone);
  const over = open.some((zone) => brokenLimits(findingsAt(findings, `zones.${zone}`)).length > 0);
  const from = zones.length === 1 ? (zones[0]?.proposed?.from ?? 'plan') : 'plan';
  return (
    <div className={styles['standing']}>
      {delivered ? (
        <StateTag tone="suitable" icon="tick">
          {t('zone.delivered')}
        </StateTag>
      ) : (
        <StateTag tone="unknown" icon="pen">
          {t(from === 'plan' ? 'zone.proposed' : `zone.proposed.${from}`)}
        </StateTag>
      )}
      {delivered ? (
        <ActButton
          kind="quiet"
          onClick={() => edit(changeZones(chart, chosen, { standing: 'proposed', endpoint: null }))}
        >
          {t('zone.back')}
        </ActButton>
      ) : (
        <ActButton disabled={open.length === 0} icon="tick" onClick={() => edit(deliver(chart, open))}>
          {t(over ? 'zone.deliver.over' : 'zone.deliver')}
        </ActButton>
      )}
    </div>
  );
}
