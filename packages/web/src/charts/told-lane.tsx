import type { BandScales } from './band-scales.ts';
import styles from './band-chart.module.css';

/** What somebody said on a day, without a size: it has a place in time and none on the scale. */
export type Told = { readonly key: string; readonly day: number; readonly isYes: boolean; readonly words: string };

type ToldLaneProps = { told: readonly Told[]; scales: BandScales; y: number };

/** A lane above the picture: filled where it was said to be there, hollow where it was said not to be. */
export function ToldLane({ told, scales, y }: ToldLaneProps) {
  return told.map(({ key, day, isYes, words }) => {
    const x = scales.x(day);
    return (
      <path
        key={key}
        role="img"
        aria-label={words}
        d={`M${x},${y - 7} l7,7 l-7,7 l-7,-7 Z`}
        className={styles[isYes ? 'told-yes' : 'told-no']}
      />
    );
  });
}
