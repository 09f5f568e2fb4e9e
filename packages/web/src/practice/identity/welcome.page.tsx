import { Link } from '@tanstack/react-router';
import { useText } from '../../text/use-text.ts';
import { backupText } from '../../text/en/backup.ts';
import { identityText } from '../../text/en/identity.ts';
import { actClass } from '../../ui/act-class.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMe } from '../shell/me.ts';
import { SendTo } from '../shell/send-to.tsx';
import { DemonstrationDoor } from './demonstration-door.tsx';
import { Door } from './door.tsx';
import styles from './door.module.css';

/** The first page of an installation: begin in earnest, look around, or bring back what was. */
export function WelcomePage() {
  const [t, tb] = [useText(identityText), useText(backupText)];
  const { data } = useMe();
  if (data === null) return <Skeleton />;
  if (data.state === 'signed-in') return <SendTo to="/" />;
  if (!data.first_run) return <SendTo to="/sign-in" />;
  return (
    <Door title={t('welcome.title')} lead={t('welcome.lead')} size="wide">
      <div className={styles['choices']}>
        <section className={styles['choice']}>
          <h2>{t('welcome.set-up.title')}</h2>
          <p>{t('welcome.set-up.text')}</p>
          <Link to="/set-up" className={actClass('next')}>
            {t('welcome.set-up.act')}
          </Link>
        </section>
        {data.demonstration_offered ? (
          <section className={styles['choice']}>
            <h2>{t('welcome.demonstration.title')}</h2>
            <p>{t('welcome.demonstration.text')}</p>
            <DemonstrationDoor label={t('welcome.demonstration.act')} />
          </section>
        ) : null}
        <section className={styles['choice']}>
          <h2>{tb('welcome.title')}</h2>
          <p>{tb('welcome.text')}</p>
          <Link to="/restore" className={actClass('plain')}>
            {tb('welcome.open')}
          </Link>
        </section>
      </div>
    </Door>
  );
}
