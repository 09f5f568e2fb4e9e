import type { MapView } from './outlines.ts';
import { lineArt } from './line-art-paths.ts';
import styles from './face-map.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

/** The person behind the zones: calm lines in ink, no skin colour, nobody in particular. */
export function LineArt({ view }: { view: MapView }) {
  return (
    <g className={styles['art']} aria-hidden>
      {lineArt[view].map((path) => (
        <path key={path} d={path} />
      ))}
      <text x={42} y={79}>
        {t('map.any-scar')}
      </text>
    </g>
  );
}
