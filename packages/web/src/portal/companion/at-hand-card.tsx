import { useEffect, useState } from 'react';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { calendarFile } from './calendar-file.ts';
import type { CompanionAfter } from './companion.ts';
import styles from './at-hand-card.module.css';

/** Ways to have the page at hand: in the phone's calendar and on its home screen. */
export function AtHandCard({ companion, now_ms }: { companion: CompanionAfter; now_ms: number }) {
  const t = useText(portalText);
  const install = useInstall();
  return (
    <Card title={t('at-hand.title')}>
      <p className="reading">{t('at-hand.offline')}</p>
      <div className={styles['acts']}>
        <ActButton icon="calendar" onClick={() => handOver(calendarFile(companion, now_ms))}>
          {t('at-hand.calendar')}
        </ActButton>
        {install === null ? null : (
          <ActButton icon="phone" onClick={install}>
            {t('at-hand.install')}
          </ActButton>
        )}
      </div>
      <p className={styles['how']}>{t('at-hand.calendar.how')}</p>
      {install === null ? <p className={styles['how']}>{t('at-hand.install.how')}</p> : null}
    </Card>
  );
}

/** Gives the file to the phone, which asks its calendar. Nothing leaves the phone. */
function handOver(file: string): void {
  const address = URL.createObjectURL(new Blob([file], { type: 'text/calendar' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = 'aftercare.ics';
  link.click();
  URL.revokeObjectURL(address);
}

/** What browsers hand to a page that can be put on the home screen. */
type InstallEvent = Event & { prompt(): Promise<unknown> };

function useInstall(): (() => void) | null {
  const [asked, setAsked] = useState<InstallEvent | null>(null);
  useEffect(() => {
    const listen = (event: Event) => {
      event.preventDefault();
      if (isInstall(event)) setAsked(event);
    };
    window.addEventListener('beforeinstallprompt', listen);
    return () => window.removeEventListener('beforeinstallprompt', listen);
  }, []);
  if (asked === null) return null;
  return () => void asked.prompt().finally(() => setAsked(null));
}

function isInstall(event: Event): event is InstallEvent {
  return 'prompt' in event;
}
