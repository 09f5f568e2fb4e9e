import { chartsText } from '../text/en/charts.ts';
import { countText } from '../text/quantities.ts';
import { say } from '../text/texts.ts';
import type { CoverageDots } from './coverage-dots.ts';
import styles from './coverage-map.module.css';

const t = say(chartsText);

type CoverageMapProps = { title: string; dots: CoverageDots; hole_mm: number; words: string };

/** A square of skin from above, to scale: each dot is a channel as wide as its hole. */
export function CoverageMap({ title, dots, hole_mm, words }: CoverageMapProps) {
  const side = dots.side_mm * 100;
  const spoken = t('coverage.spoken', { title, count: countText(dots.count), side: dots.side_mm });
  return (
    <div className={styles['map']}>
      <svg viewBox={`0 0 ${side} ${side}`} className={styles['square']} role="img" aria-label={spoken}>
        <path d={dots.path} className={styles['dots']} style={{ strokeWidth: hole_mm * 100 }} />
      </svg>
      <div className={styles['words']}>
        <strong>{title}</strong>
        <span>{words}</span>
      </div>
    </div>
  );
}
