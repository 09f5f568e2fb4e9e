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

type DeskBarProps = { writing: SessionDesk; stage: Stage; onStage: (stage: Stage) => void };

/** The parts of the session with what is open in each, undo and redo, and whether the server has everything. */
export function DeskBar({ writing, stage, onStage }: DeskBarProps) {
  const t = useText(sessionsText);
  const { saved, findings } = writing;
  const count = (one: Stage) => {
    const broken = brokenLimits(findings).filter((finding) => stageOfFinding(finding) === one).length;
    const open = saved.missing.filter(({ code }) => stageOfMissing(code) === one).length;
    if (broken > 0) return <span className={styles['broken']}>{broken}</span>;
    return open > 0 ? <span className={styles['open']}>{open}</span> : null;
  };
  return (
    <div className={styles['bar']}>
      <StagePicker stage={stage} onStage={onStage} count={count} />
      <div className={styles['tools']}>
        <IconButton icon="undo" label={t('undo')} disabled={writing.undo === null} onClick={() => writing.undo?.()} />
        <span className={styles['redo']}>
          <IconButton icon="undo" label={t('redo')} disabled={writing.redo === null} onClick={() => writing.redo?.()} />
        </span>
        <SaveMark state={writing.state} />
      </div>
    </div>
  );
}
