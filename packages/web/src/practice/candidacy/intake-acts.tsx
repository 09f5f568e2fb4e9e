import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { isAnswered } from './answer-states.ts';
import styles from './intake.module.css';
import type { Intake } from './use-intake.ts';

type IntakeActsProps = { intake: Intake; mayAnswer: boolean; onSave: () => void; onAssess: () => void };

/** How far each group has come, saving for later, and the next act. */
export function IntakeActs({ intake, mayAnswer, onSave, onAssess }: IntakeActsProps) {
  const t = useText(candidacyText);
  const { groups, unsaved, problem, busy } = intake;
  if (!mayAnswer) return <p className={styles['quiet']}>{t('intake.no-permission')}</p>;
  return (
    <div className={styles['acts']}>
      {groups.length === 0 ? null : (
        <nav className={styles['progress']} aria-label={t('progress.title')}>
          <ul>
            {groups.map(({ topic, title, asked }) => (
              <li key={topic}>
                <a href={`#topic-${topic}`}>{title}</a>
                <span>{t('progress.of', { done: asked.filter(isAnswered).length, all: asked.length })}</span>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <ErrorNotice problem={problem} />
      <ActButton kind="next" wide busy={busy} onClick={onAssess}>
        {unsaved === 0 ? t('assess') : t('assess.save')}
      </ActButton>
      {unsaved === 0 ? null : (
        <ActButton wide disabled={busy} onClick={onSave}>
          {t('save')}
        </ActButton>
      )}
      <p className={styles['quiet']} role="status">
        {groups.length === 0 ? '' : unsaved === 0 ? t('save.nothing') : t('save.waiting', { count: unsaved })}
      </p>
    </div>
  );
}
