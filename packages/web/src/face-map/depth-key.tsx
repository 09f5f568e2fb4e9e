import { mmText } from '../text/quantities.ts';
import { depthSteps } from './depth-step.ts';
import styles from './face-map.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

/** The scale beside the drawing: its two ends in mm, and how proposed differs from delivered. */
export function DepthKey({ deepest_mm }: { deepest_mm: number }) {
  return (
    <span className={styles['key']}>
      <span>{t('map.shallow')}</span>
      <span className={styles['steps']} aria-hidden>
        {Array.from({ length: depthSteps }, (_, index) => (
          <span key={index} data-step={index + 1} />
        ))}
      </span>
      <span>{mmText(deepest_mm)}</span>
    </span>
  );
}
