import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { brokenLimits } from '../treatment-plans/findings-at.ts';
import type { Stage } from './desk.ts';
import { stageOfFinding, stageOfMissing } from './desk.ts';
import styles from './desk-bar.module.css';
import { SaveMark } from './save-mark.tsx';
import { StagePicker } from './stage-picker.tsx';
import type { SessionDesk } from './use-session-desk.ts';

type DeskStagesProps = { writing: SessionDesk; stage: Stage; onStage: (stage: Stage) => void };

/** The parts of the session with what is open or broken in each. */
export function DeskStages({ writing, stage, onStage }: DeskStagesProps) {
  const { saved, findings } = writing;
  const count = (one: Stage) => {
    const broken = brokenLimits(findings).filter((finding) => stageOfFinding(finding) === one).length;
    const open = saved.missing.filter(({ code }) => stageOfMissing(code) === one).length;
    if (broken > 0) return <span className={styles['broken']}>{broken}</span>;
    return open > 0 ? <span className={styles['open']}>{open}</span> : null;
  };
  return <StagePicker stage={stage} onStage={onStage} count={count} />;
}

/** Whether the server has everything, and undo and redo. */
export function DeskTools({ writing }: { writing: SessionDesk }) {
  const t = useText(sessionsText);
  return (
    <div className={styles['tools']}>
      <SaveMark state={writing.state} />
      <IconButton icon="undo" label={t('undo')} disabled={writing.undo === null} onClick={() => writing.undo?.()} />
      <span className={styles['redo']}>
        <IconButton icon="undo" label={t('redo')} disabled={writing.redo === null} onClick={() => writing.redo?.()} />
      </span>
    </div>
  );
}
