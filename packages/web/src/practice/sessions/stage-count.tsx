import { brokenLimits } from '../treatment-plans/findings-at.ts';
import type { Stage } from './desk.ts';
import { placeOfMissing, stageOfFinding } from './desk.ts';
import styles from './desk-bar.module.css';
import type { SessionDesk } from './use-session-desk.ts';

/** How much is open in a part of the session; a broken limit comes before what is only missing. */
export function StageCount({ writing, stage }: { writing: SessionDesk; stage: Stage }) {
  const { missing, findings } = writing;
  const broken = brokenLimits(findings).filter((finding) => stageOfFinding(finding) === stage).length;
  const open = missing.filter(({ code }) => placeOfMissing(code) === stage).length;
  if (broken > 0) return <span className={styles['broken']}>{broken}</span>;
  return open > 0 ? <span className={styles['open']}>{open}</span> : null;
}
