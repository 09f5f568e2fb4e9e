import type { DeviceEntry, ZoneEntry } from '@stipple/engine/catalog';
import { depthText } from '../../text/quantities.ts';
import styles from './depth-scale.module.css';

const WIDTH = 360;
const INSET = 14;
const LINE = 22;

type DepthScaleProps = { zone: ZoneEntry | null; device: DeviceEntry | null; depth_mm: number };

/**
 * The settings of the device as dots along a line: filled down to the one chosen, the usual range as a band, the ceiling as
 * a bar, the depth of the device's evaluation as a dashed bar. The same is written in words below it.
 */
export function DepthScale({ zone, device, depth_mm }: DepthScaleProps) {
  const settings = device?.depth_settings_mm ?? [];
  const deepest = Math.max(0.5, depth_mm, zone?.depth_cap_mm ?? 0, ...settings);
  const x = (at_mm: number) => INSET + (at_mm / deepest) * (WIDTH - 2 * INSET);
  const cap = zone?.depth_cap_mm ?? null;
  const evaluated = device?.evaluated_to_mm ?? null;
  const over = cap !== null && depth_mm > cap;
  return (
    <svg viewBox={`0 0 ${WIDTH} 40`} className={styles['scale']} aria-hidden data-over={over}>
      {zone === null ? null : (
        <rect
          x={x(zone.soft_depth_mm[0])}
          width={Math.max(2, x(zone.soft_depth_mm[1]) - x(zone.soft_depth_mm[0]))}
          y={LINE - 8}
          height={16}
          rx={4}
          className={styles['usual']}
        />
      )}
      <line x1={x(0)} x2={x(deepest)} y1={LINE} y2={LINE} className={styles['line']} />
      {evaluated === null ? null : (
        <line x1={x(evaluated)} x2={x(evaluated)} y1={LINE - 12} y2={LINE + 12} className={styles['evaluated']} />
      )}
      {cap === null ? null : <line x1={x(cap)} x2={x(cap)} y1={LINE - 12} y2={LINE + 12} className={styles['cap']} />}
      {settings.map((setting) => (
        <circle
          key={setting}
          cx={x(setting)}
          cy={LINE}
          r={2.6}
          className={styles['setting']}
          data-reached={setting <= depth_mm}
        />
      ))}
      <circle cx={x(depth_mm)} cy={LINE} r={7} className={styles['chosen']} />
      <text x={x(depth_mm)} y={10} className={styles['value']}>
        {depthText(depth_mm)}
      </text>
    </svg>
  );
}
