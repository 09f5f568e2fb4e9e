import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './intake.module.css';
import type { Answers } from './use-answers.ts';

/** Whether the practice has it, or this phone keeps it until there is a connection. */
export function SavedLine({ answers: { unsent, problem, said } }: { answers: Answers }) {
  const t = useText(portalText);
  const isWaiting = unsent > 0 && problem !== null;
  const isSaved = unsent === 0 && Object.keys(said).length > 0;
  return (
    <p className={styles['saved']} role="status">
      {isWaiting ? (
        <>
          <Icon name="offline" size={16} /> {t('intake.kept', { count: unsent })}
        </>
      ) : isSaved ? (
        <>
          <Icon name="tick" size={16} /> {t('intake.saved')}
        </>
      ) : null}
    </p>
  );
}
