import { findDevice, findZone } from '@stipple/engine/catalog';
import { useId } from 'react';
import { roomText } from '../../text/en/sessions-room.ts';
import { depthText, mmText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { depthSteps } from '../treatment-plans/depth-steps.ts';
import styles from './depth-keys.module.css';
import type { Desk } from './desk.ts';

type DepthKeysProps = {
  desk: Desk;
  chosen: readonly string[];
  value: number | null;
  onChange: (depth_mm: number) => void;
};

/** One large key for each setting of the device; those beyond a ceiling say so before they are pressed. */
export function DepthKeys({ desk, chosen, value, onChange }: DepthKeysProps) {
  const t = useText(roomText);
  const name = useId();
  const device = findDevice(desk.chart.device ?? '');
  const cap = lowest(chosen.map((zone) => findZone(zone)?.depth_cap_mm ?? null));
  const evaluated = device?.evaluated_to_mm ?? null;
  const settings = settingsOf(desk.chart.device);
  const shown = value === null || settings.includes(value) ? settings : [...settings, value].toSorted((a, b) => a - b);
  return (
    <fieldset className={styles['field']}>
      <legend className="visually-hidden">{t('depth.label')}</legend>
      <div className={styles['keys']}>
        {shown.map((depth) => {
          const beyond = cap !== null && depth > cap;
          const unread = !beyond && evaluated !== null && depth > evaluated;
          const note = beyond ? t('depth.beyond') : unread ? t('depth.beyond-label') : '';
          return (
            <label key={depth} className={styles['key']} data-beyond={beyond} data-primary>
              <input
                type="radio"
                name={name}
                value={depth}
                checked={depth === value}
                aria-label={note === '' ? mmText(depth) : `${mmText(depth)}, ${note}`}
                onChange={() => onChange(depth)}
              />
              <span className={styles['face']}>
                <strong>{depthText(depth)}</strong>
                <small>{note === '' ? 'mm' : note}</small>
              </span>
            </label>
          );
        })}
      </div>
    </fieldset>
  );
}

/** The device's own settings; where its steps were not read, quarters of a millimetre as deep as it goes. */
export function settingsOf(code: string | null): readonly number[] {
  const device = findDevice(code ?? '');
  if (device !== null && device.depth_settings_mm.length > 0) return device.depth_settings_mm.toSorted((a, b) => a - b);
  const { step, min, max } = depthSteps(device);
  const deepest = device?.deepest_mm ?? max;
  return Array.from({ length: Math.floor((deepest - min) / step) + 1 }, (_value, at) =>
    Number((min + at * step).toFixed(2)),
  );
}

function lowest(caps: readonly (number | null)[]): number | null {
  const known = caps.filter((cap) => cap !== null);
  return known.length === 0 ? null : Math.min(...known);
}
