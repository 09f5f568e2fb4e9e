import type { ReactNode } from 'react';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import type { Stage } from './desk.ts';
import { stages } from './desk.ts';
import styles from './desk-bar.module.css';

type StagePickerProps = { stage: Stage; onStage: (stage: Stage) => void; count?: (stage: Stage) => ReactNode };

/** The three parts of a session: prepare, zones, finish. */
export function StagePicker({ stage, onStage, count }: StagePickerProps) {
  const t = useText(sessionsText);
  return (
    <div className={styles['stages']} role="tablist" aria-label={t('stage.label')}>
      {stages.map((one) => (
        <button
          key={one}
          type="button"
          role="tab"
          aria-selected={one === stage}
          className={styles['stage']}
          onClick={() => onStage(one)}
        >
          <span>{t(`stage.${one}`)}</span>
          {count?.(one)}
        </button>
      ))}
    </div>
  );
}
