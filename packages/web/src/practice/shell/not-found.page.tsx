import { Link } from '@tanstack/react-router';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import styles from './shell.module.css';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

/** An address that leads nowhere. */
export function NotFoundPage() {
  return (
    <main id="page" className={styles['page']}>
      <EmptyState
        heading="h1"
        icon="question"
        title={t('lost.title')}
        act={
          <Link to="/" className={actClass('next')}>
            {t('lost.act')}
          </Link>
        }
      >
        {t('lost.text')}
      </EmptyState>
    </main>
  );
}
