import { mmText } from '../text/quantities.ts';
import { depthSteps } from './depth-step.ts';
import styles from './face-map.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

/** Words at the two ends of the scale, where it is not one of depth. */
export type MapScale = { readonly least: string; readonly most: string };

/** The scale beside the drawing: its two ends in mm, and how proposed differs from delivered. */
export function DepthKey({ deepest_mm, scale }: { deepest_mm: number; scale: MapScale | undefined }) {
  return (
    <span className={styles['key']}>
      <span>{scale?.least ?? t('map.shallow')}</span>
      <span className={styles['steps']} aria-hidden>
        {Array.from({ length: depthSteps }, (_, index) => (
          <span key={index} data-step={index + 1} />
        ))}
      </span>
      <span>{scale?.most ?? mmText(deepest_mm)}</span>
    </span>
  );
}
