import { endpoints, findDevice, findZone } from '@stipple/engine/catalog';
import { Chips } from '../../forms/chips.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { sessionsText } from '../../text/en/sessions.ts';
import { listText, mmRangeText, mmText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { depthSteps } from '../treatment-plans/depth-steps.ts';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { findingsAt } from '../treatment-plans/findings-at.ts';
import { zoneName } from '../treatment-plans/names.ts';
import { changeZones, depthOf, isSkipped, passCountOf, sharedValue, zoneOnChart } from './chart-edits.ts';
import type { ZoneValues } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import type { ChartZone } from './session.ts';
import { ZoneLeftOut } from './zone-left-out.tsx';
import styles from './zones.module.css';

type ZoneChoicesProps = { desk: Desk; chosen: readonly string[]; onChosen: (zones: readonly string[]) => void };

/** The values of the chosen zones: one press of a stepper or a chip goes to all of them. */
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
  return (
    <section className={styles['choices']} aria-label={listText(names)}>
      <div className={styles['title']}>
        <h2>{names.length === 1 ? names[0] : t('zones.many', { count: names.length })}</h2>
        <p>{names.length === 1 ? '' : listText(names)}</p>
      </div>
      {left ? null : <ZoneNumbers desk={desk} chosen={chosen} zones={zones} />}
      <ZoneLeftOut desk={desk} chosen={chosen} zones={zones} onChosen={onChosen} />
    </section>
  );
}

type ZoneNumbersProps = { desk: Desk; chosen: readonly string[]; zones: readonly ChartZone[] };

function ZoneNumbers({ desk, chosen, zones }: ZoneNumbersProps) {
  const t = useText(sessionsText);
  const { chart, edit, findings } = desk;
  const change = (values: ZoneValues) => edit(changeZones(chart, chosen, values));
  const at = (part: string) => findingsAt(findings, ...chosen.map((code) => `zones.${code}.${part}`));
  const said = new Set([...at('depth'), ...at('passes'), ...at('endpoint')]);
  const others = findingsAt(findings, ...chosen.map((code) => `zones.${code}`)).filter((one) => !said.has(one));
  const depths = zones.flatMap((zone) => depthOf(zone) ?? []);
  const least = depths.length === 0 ? null : Math.min(...depths);
  return (
    <>
      <NumberStepper
        size="treatment"
        label={t('zones.depth')}
        hint={<DepthHint desk={desk} chosen={chosen} depths={depths} />}
        unit="mm"
        {...depthSteps(findDevice(chart.device ?? ''))}
        {...(least === null ? {} : { start: least })}
        value={sharedValue(zones, depthOf)}
        onChange={(depth_mm) => change({ depth_mm })}
      />
      <FieldFindings findings={at('depth')} />
      <NumberStepper
        label={t('zones.passes')}
        unit=""
        step={1}
        min={1}
        max={20}
        start={Math.max(1, ...zones.map((zone) => passCountOf(zone) ?? 1))}
        value={sharedValue(zones, passCountOf)}
        onChange={(passes) => change({ passes })}
      />
      <FieldFindings findings={at('passes')} />
      <Chips
        label={t('zones.endpoint')}
        value={sharedValue(zones, (zone) => zone.endpoint)}
        chips={endpoints.map(({ code, label }) => ({ value: code, label }))}
        onChange={(endpoint) => change({ endpoint })}
      />
      <FieldFindings findings={[...at('endpoint'), ...others]} />
    </>
  );
}

function DepthHint({ desk, chosen, depths }: { desk: Desk; chosen: readonly string[]; depths: readonly number[] }) {
  const t = useText(sessionsText);
  const [only] = chosen;
  if (chosen.length > 1 || only === undefined) {
    const differ = new Set(depths).size > 1;
    return differ ? t('zones.differ', { values: mmRangeText(Math.min(...depths), Math.max(...depths)) }) : '';
  }
  const planned = desk.plan?.zones.find(({ zone }) => zone === only);
  const entry = findZone(only);
  return [
    planned === undefined ? t('zones.not-planned') : t('zones.planned', { value: mmText(planned.depth_mm) }),
    ...(entry === null ? [] : [t('zones.cap', { value: mmText(entry.depth_cap_mm) })]),
  ].join(' · ');
}
