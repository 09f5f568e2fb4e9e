import type { DosimetryFault } from '@stipple/engine/dosimetry';
import { foresightText } from '../../text/en/foresight.ts';
import { say } from '../../text/texts.ts';
import { Icon } from '../../ui/icon.tsx';
import { faultWords } from './fault-words.ts';
import styles from './foresight.module.css';

const t = say(foresightText);

/** In place of a picture: what cannot be computed with, and what to do. */
export function FaultList({ faults }: { faults: readonly DosimetryFault[] }) {
  if (faults.length === 0) return null;
  return (
    <div className={styles['faults']} role="status">
      <strong>
        <Icon name="question" size={18} /> {t('faults.title')}
      </strong>
      <ul>
        {faults.map((fault) => (
          <li key={`${fault.field} ${fault.fault}`}>{faultWords(fault)}</li>
        ))}
      </ul>
    </div>
  );
}
