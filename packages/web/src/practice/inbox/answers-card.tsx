import { Link } from '@tanstack/react-router';
import { inboxText } from '../../text/en/inbox.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import styles from './inbox.module.css';

/** What the practice decides about answering, from where it decides everything else. */
export function AnswersCard() {
  const t = useText(inboxText);
  return (
    <Card title={t('card.title')}>
      <p>{t('card.text')}</p>
      <div className={styles['line']}>
        <Link to="/inbox/settings" className={actClass('plain')}>
          {t('settings')}
        </Link>
        <Link to="/inbox/texts" className={actClass('plain')}>
          {t('texts')}
        </Link>
        <Link to="/inbox/words" className={actClass('plain')}>
          {t('words')}
        </Link>
      </div>
    </Card>
  );
}
