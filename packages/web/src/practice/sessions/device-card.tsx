import { devices, findDevice } from '@stipple/engine/catalog';
import { CheckField } from '../../forms/check-field.tsx';
import { Chips } from '../../forms/chips.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { findingsAt } from '../treatment-plans/findings-at.ts';
import { changeDevice, changeSpeed, sharedSpeed } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import { rememberSerial } from './kept-serial.ts';
import { NeedleHeads } from './needle-heads.tsx';
import styles from './products.module.css';
import type { NeedleHead } from './use-needle-head.ts';

/** What needles: the device with its serial number, its sheath and its cleaning, and the needle heads. */
export function DeviceCard({ desk, head }: { desk: Desk; head: NeedleHead | null }) {
  const t = useText(sessionsText);
  const acts = useText(sessionActsText);
  const { chart, edit, findings } = desk;
  const speeds = findDevice(chart.device ?? '')?.speeds ?? [];
  const serialTyped = (device_serial: string) => {
    if (chart.device !== null) rememberSerial(chart.device, device_serial);
    edit({ ...chart, device_serial }, 'device_serial');
  };
  return (
    <section className={styles['part']} aria-label={t('device.title')}>
      <h3>{t('device.title')}</h3>
      <SelectField
        label={t('device')}
        value={chart.device}
        choices={Object.values(devices)
          .filter((one) => (!one.retired && one.refused === null) || one.code === chart.device)
          .map((one) => ({ value: one.code, label: one.name }))}
        onChange={(device) => edit(changeDevice(chart, device, onlySpeedOf(device)))}
      />
      {speeds.length < 2 ? null : (
        <Chips
          label={t('device.speed')}
          value={sharedSpeed(chart)}
          chips={speeds.map(({ code, label }) => ({ value: code, label }))}
          onChange={(speed) => edit(changeSpeed(chart, speed))}
        />
      )}
      <div className={styles['pair']}>
        <TextField
          label={t('device.serial')}
          value={chart.device_serial}
          maxLength={60}
          autoComplete="off"
          onChange={serialTyped}
        />
        <TextField
          label={acts('sheath')}
          optional
          value={chart.sheath_lot}
          maxLength={60}
          autoComplete="off"
          onChange={(sheath_lot) => edit({ ...chart, sheath_lot }, 'sheath_lot')}
        />
      </div>
      <CheckField
        label={acts('cleaned')}
        checked={chart.device_cleaned === true}
        onChange={(cleaned) => edit({ ...chart, device_cleaned: cleaned ? true : null })}
      />
      <FieldFindings findings={findingsAt(findings, 'speed', 'device')} />
      <NeedleHeads desk={desk} head={head} />
    </section>
  );
}

/** A device with one speed needs no choice. */
function onlySpeedOf(device: string): string | null {
  const speeds = findDevice(device)?.speeds ?? [];
  return speeds.length === 1 ? (speeds[0]?.code ?? null) : null;
}
