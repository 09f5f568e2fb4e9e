import { endpoints, findDevice } from '@stipple/engine/catalog';
import { passDirections } from '@stipple/contract/sessions';
import { useState } from 'react';
import { Chips } from '../../forms/chips.tsx';
import { roomText } from '../../text/en/sessions-room.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { changeZones, sharedValue } from './chart-edits.ts';
import { DepthKeys } from './depth-keys.tsx';
import type { Desk } from './desk.ts';
import { PassPicker } from './pass-picker.tsx';
import type { ChartPass, ChartZone } from './session.ts';
import { changePasses, sharedPassValue } from './zone-passes.ts';
import type { PassAt } from './zone-passes.ts';
import styles from './zones.module.css';

type ZoneValuesProps = { desk: Desk; chosen: readonly string[]; zones: readonly ChartZone[] };

const usualCounts = ['1', '2', '3', '4', '5', '6'];

/** Depth, passes, direction, speed and what was seen: one tap each, for every chosen zone at once. */
export function ZoneValues({ desk, chosen, zones }: ZoneValuesProps) {
  const t = useText(sessionsText);
  const room = useText(roomText);
  const { chart, edit } = desk;
  const [at, setAt] = useState<PassAt>('all');
  const change = (values: Partial<ChartPass>) => edit(changePasses(chart, chosen, at, values));
  const shared = <Value,>(valueOf: (pass: ChartPass) => Value) => sharedPassValue(zones, at, valueOf);
  const speeds = findDevice(chart.device ?? '')?.speeds ?? [];
  const count = shared((pass) => pass.count);
  const counts = count === null || usualCounts.includes(String(count)) ? usualCounts : [...usualCounts, String(count)];
  return (
    <>
      <DepthKeys
        desk={desk}
        chosen={chosen}
        value={shared((pass) => pass.depth_mm)}
        onChange={(depth_mm) => change({ depth_mm })}
      />
      <div className={styles['tight']}>
        <Chips
          label={t('zones.endpoint')}
          value={sharedValue(zones, (zone) => zone.endpoint)}
          chips={endpoints.map(({ code, label }) => ({ value: code, label }))}
          onChange={(endpoint) => edit(changeZones(chart, chosen, { endpoint }))}
        />
      </div>
      <div className={styles['narrow']}>
        <Chips
          label={room('passes.count')}
          value={count === null ? null : String(count)}
          chips={counts.map((value) => ({ value, label: value }))}
          onChange={(value) => change({ count: Number(value) })}
        />
        <PassPicker desk={desk} chosen={chosen} zones={zones} at={at} onAt={setAt} />
      </div>
      <Chips
        label={room('direction')}
        value={shared((pass) => pass.direction)}
        chips={passDirections.map((value) => ({ value, label: room(`direction.${value}`) }))}
        onChange={(value) => change({ direction: passDirections.find((one) => one === value) ?? null })}
      />
      {speeds.length < 2 ? null : (
        <Chips
          label={room('speed')}
          value={shared((pass) => pass.speed)}
          chips={speeds.map(({ code, label }) => ({ value: code, label }))}
          onChange={(speed) => change({ speed })}
        />
      )}
    </>
  );
}
