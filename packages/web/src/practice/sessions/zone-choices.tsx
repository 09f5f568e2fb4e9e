import { findZone } from '@stipple/engine/catalog';
import type { Finding } from '@stipple/engine/kernel';
import { roomText } from '../../text/en/sessions-room.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { listText, mmRangeText, mmText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { findingsAt } from '../treatment-plans/findings-at.ts';
import { zoneName } from '../treatment-plans/names.ts';
import { depthOf, isSkipped, zoneOnChart } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import { ZoneLeftOut } from './zone-left-out.tsx';
import { ZoneStanding } from './zone-standing.tsx';
import { ZoneValues } from './zone-values.tsx';
import styles from './zones.module.css';

type ZoneChoicesProps = { desk: Desk; chosen: readonly string[]; onChosen: (zones: readonly string[]) => void };

/** The values of the chosen zones: a tap goes to all of them. What the engine says stands where it moves no control. */
export function ZoneChoices({ desk, chosen, onChosen }: ZoneChoicesProps) {
  const t = useText(sessionsText);
  if (chosen.length === 0)
    return (
      <section className={styles['choices']}>
        <h2>{t('zones.none.title')}</h2>
        <p className={styles['quiet']}>{t('zones.none.text')}</p>
      </section>
    );
  const zones = chosen.map((code) => zoneOnChart(desk.chart, code));
  const names = chosen.map(zoneName);
  const left = zones.every(isSkipped);
  const said = findingsAt(desk.findings, ...chosen.map((code) => `zones.${code}`)).toSorted(gravestFirst);
  return (
    <section className={styles['choices']} aria-label={listText(names)}>
      <div className={styles['title']}>
        <h2>{names.length === 1 ? names[0] : t('zones.many', { count: names.length })}</h2>
        <ZoneStanding desk={desk} chosen={chosen} zones={zones} />
        <p>
          {names.length === 1 ? (
            <Bearings desk={desk} zone={chosen[0] ?? ''} />
          ) : (
            <Differing desk={desk} chosen={chosen} />
          )}
        </p>
      </div>
      {left ? null : <ZoneValues key={chosen.join(' ')} desk={desk} chosen={chosen} zones={zones} />}
      <ZoneLeftOut desk={desk} chosen={chosen} zones={zones} onChosen={onChosen} />
      {left || said.length === 0 ? null : (
        <div className={styles['said']} role="status">
          <FieldFindings findings={said} />
        </div>
      )}
    </section>
  );
}

/** What the plan says, what was done last time, and how deep the zone may be needled. */
function Bearings({ desk, zone }: { desk: Desk; zone: string }) {
  const t = useText(sessionsText);
  const room = useText(roomText);
  const planned = desk.plan?.zones.find((one) => one.zone === zone);
  const last = desk.last?.chart.zones.find((one) => one.zone === zone);
  const before = last === undefined || isSkipped(last) ? null : depthOf(last);
  const entry = findZone(zone);
  return [
    planned === undefined ? t('zones.not-planned') : t('zones.planned', { value: mmText(planned.depth_mm) }),
    ...(before === null ? [] : [room('depth.last', { value: mmText(before) })]),
    ...(entry === null ? [] : [t('zones.cap', { value: mmText(entry.depth_cap_mm) })]),
  ].join(' · ');
}

function Differing({ desk, chosen }: { desk: Desk; chosen: readonly string[] }) {
  const t = useText(sessionsText);
  const depths = chosen.flatMap((code) => depthOf(zoneOnChart(desk.chart, code)) ?? []);
  if (new Set(depths).size < 2) return listText(chosen.map(zoneName));
  return t('zones.differ', { values: mmRangeText(Math.min(...depths), Math.max(...depths)) });
}

/** The panel's foot has room for one: the gravest. */
function gravestFirst(a: Finding, b: Finding): number {
  return Number(b.verdict === 'unsuitable') - Number(a.verdict === 'unsuitable');
}
