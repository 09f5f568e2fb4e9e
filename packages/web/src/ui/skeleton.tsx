import { useEffect, useState } from 'react';
import styles from './skeleton.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

/** Bars in the shape of what is coming, but only once 300 ms have passed: most answers arrive before. */
export function Skeleton({
  lines = 3,
  height_px = 20,
  label = t('waiting'),
}: {
  lines?: number;
  height_px?: number;
  label?: string;
}) {
  const late = useAfter(300);
  return (
    <div className={styles['skeleton']} role="status" aria-label={label} data-shown={late}>
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ blockSize: height_px, inlineSize: `${100 - ((index * 13) % 38)}%` }} />
      ))}
    </div>
  );
}

/** True once `delay_ms` have passed since the component came on screen. */
export function useAfter(delay_ms: number): boolean {
  const [passed, setPassed] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setPassed(true), delay_ms);
    return () => clearTimeout(timer);
  }, [delay_ms]);
  return passed;
}
