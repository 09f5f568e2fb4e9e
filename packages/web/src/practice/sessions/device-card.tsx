import { devices, findDevice } from '@stipple/engine/catalog';
import type { CalendarDate } from '@stipple/engine/kernel';
import { parseCalendarDate } from '@stipple/engine/kernel';
import { CheckField } from '../../forms/check-field.tsx';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { findingsAt } from '../treatment-plans/findings-at.ts';
import { changeCartridge, changeDevice, changeSpeed, presentCartridge, sharedSpeed } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import { LotField } from './lot-field.tsx';
import styles from './session-places.module.css';

/** What needles, with which needle head; a lot that can be traced. */
export function DeviceCard({ desk }: { desk: Desk }) {
  const t = useText(sessionsText);
  const { chart, edit, findings } = desk;
  const speeds = findDevice(chart.device ?? '')?.speeds ?? [];
  return (
    <Card title={t('device.title')}>
      <Chips
        label={t('device')}
        value={chart.device}
        chips={Object.values(devices)
          .filter((one) => (!one.retired && one.refused === null) || one.code === chart.device)
          .map((one) => ({ value: one.code, label: one.name }))}
        onChange={(device) => edit(changeDevice(chart, device, onlySpeedOf(device)))}
      />
      <div className={styles['pair']}>
        {speeds.length === 0 ? null : (
          <Chips
            label={t('device.speed')}
            value={sharedSpeed(chart)}
            chips={speeds.map(({ code, label }) => ({ value: code, label }))}
            onChange={(speed) => edit(changeSpeed(chart, speed))}
          />
        )}
        <TextField
          label={t('device.serial')}
          optional
          value={chart.device_serial}
          maxLength={60}
          autoComplete="off"
          onChange={(device_serial) => edit({ ...chart, device_serial }, 'device_serial')}
        />
      </div>
      <CheckField
        label={t('device.cleaned')}
        checked={chart.device_cleaned === true}
        onChange={(device_cleaned) => edit({ ...chart, device_cleaned })}
      />
      {chart.device === null ? null : <CartridgeFields desk={desk} device={chart.device} />}
      <FieldFindings findings={findingsAt(findings, 'speed', 'cartridge')} />
    </Card>
  );
}

function CartridgeFields({ desk, device }: { desk: Desk; device: string }) {
  const t = useText(sessionsText);
  const { chart, edit } = desk;
  const cartridge = presentCartridge(chart);
  return (
    <div className={styles['pair']}>
      <LotField
        kind="cartridge"
        entry={device}
        label={t('cartridge.lot')}
        value={cartridge.lot}
        onChange={(lot) => edit(changeCartridge(chart, { lot }), 'cartridge.lot')}
        onChoose={(lot, expires_on) => edit(changeCartridge(chart, { lot, expires_on }))}
      />
      <div className={styles['stack']}>
        <DateField
          label={t('cartridge.expires')}
          value={cartridge.expires_on}
          onChange={(day) => edit(changeCartridge(chart, { expires_on: dayOf(day) }))}
        />
        <CheckField
          label={t('cartridge.opened')}
          checked={cartridge.opened_in_view}
          onChange={(opened_in_view) => edit(changeCartridge(chart, { opened_in_view }))}
        />
        <CheckField
          label={t('cartridge.disposed')}
          checked={cartridge.disposed}
          onChange={(disposed) => edit(changeCartridge(chart, { disposed }))}
        />
      </div>
    </div>
  );
}

/** A device with one speed needs no choice. */
function onlySpeedOf(device: string): string | null {
  const speeds = findDevice(device)?.speeds ?? [];
  return speeds.length === 1 ? (speeds[0]?.code ?? null) : null;
}

function dayOf(text: string | null): CalendarDate | null {
  const parsed = text === null ? null : parseCalendarDate(text);
  return parsed?.ok === true ? parsed.value : null;
}
