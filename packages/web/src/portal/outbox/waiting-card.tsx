import { portalSendingText } from '../../text/en/portal-sending.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { Waiting } from './outbox.ts';
import { PhotosOnTheWay } from './photos-on-the-way.tsx';
import type { OutboxNow } from './use-outbox.ts';
import styles from './waiting.module.css';

/** What the practice does not have yet, on the page itself, so that nobody believes that it arrived. */
export function WaitingCard({ outbox }: { outbox: OutboxNow }) {
  const t = useText(portalSendingText);
  const { waiting, photos, photosRefused, busy, again, drop } = outbox;
  const held = waiting.filter(({ refused }) => refused === null);
  const refused = waiting.filter((one) => one.refused !== null);
  if (waiting.length === 0 && photos === 0) return <PhotosOnTheWay outbox={{ ...outbox, photosRefused }} />;
  return (
    <Card title={t('waiting.title')}>
      {held.map((one) => (
        <p key={one.id} className={styles['one']}>
          <Icon name="offline" /> <span>{t(`waiting.${one.kind}`, valuesOf(one))}</span>
        </p>
      ))}
      {photos === 0 ? null : (
        <p className={styles['one']}>
          <Icon name="camera" /> <span>{t('waiting.photos', { count: photos })}</span>
        </p>
      )}
      {refused.map((one) => (
        <div key={one.id} className={styles['refused']} role="alert">
          <p>{t(`refused.${one.kind}`, { ...valuesOf(one), why: one.refused ?? '' })}</p>
          <ActButton onClick={() => drop(one.id)}>{t('refused.drop')}</ActButton>
        </div>
      ))}
      {held.length === 0 && photos === 0 ? null : (
        <>
          <p className="reading">{t('waiting.by-itself')}</p>
          <div>
            <ActButton busy={busy} onClick={again}>
              {t('waiting.again')}
            </ActButton>
          </div>
        </>
      )}
    </Card>
  );
}

function valuesOf(one: Waiting): { day: number } {
  return { day: one.kind === 'check-in' ? one.body.for_day : 0 };
}
