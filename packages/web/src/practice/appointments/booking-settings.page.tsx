import { changeBookingSettings, readBookingSettings } from '@stipple/contract/booking';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Page } from '../shell/page.tsx';
import { FeedsCard } from './feeds-card.tsx';
import { HoursCard } from './hours-card.tsx';
import { KindsCard } from './kinds-card.tsx';
import { RemindersCard } from './reminders-card.tsx';
import { RoomsCard } from './rooms-card.tsx';
import styles from './booking-settings.module.css';

export type SettingsAnswer = ResponseOf<typeof readBookingSettings>;
export type BookingSettings = SettingsAnswer['settings'];
export type SettingsProps = {
  readonly settings: BookingSettings;
  readonly onChange: (settings: BookingSettings) => void;
};

/** What the practice decides about its calendar, saved together. */
export function BookingSettingsPage() {
  const t = useText(bookingText);
  const { data, problem, refetch } = useRead(readBookingSettings, {});
  return (
    <Page>
      {data === null ? (
        <>
          <PageHeading title={t('settings.title')} lead={t('settings.lead')} />
          <ErrorNotice problem={problem} onRetry={refetch} />
          {problem === null ? <Skeleton lines={6} height_px={72} label={t('settings.waiting')} /> : null}
        </>
      ) : (
        <Editor key={data.version} answer={data} />
      )}
    </Page>
  );
}

function Editor({ answer }: { answer: SettingsAnswer }) {
  const t = useText(bookingText);
  const tell = useToast();
  const [settings, setSettings] = useState(answer.settings);
  const saving = useWrite(changeBookingSettings, { refreshes: ['booking'] });
  const save = async () => {
    const saved = await saving.write({ body: { version: answer.version, settings } });
    if (saved !== null) tell({ words: t('settings.saved') });
  };
  const edit = { settings, onChange: setSettings };
  return (
    <>
      <PageHeading
        title={t('settings.title')}
        lead={t('settings.lead')}
        others={
          <Link to="/calendar" className={actClass('plain')}>
            {t('title.short')}
          </Link>
        }
        next={
          <ActButton kind="next" busy={saving.busy} onClick={() => void save()}>
            {t('settings.save')}
          </ActButton>
        }
      />
      {saving.problem?.code === 'stale-version' ? (
        <p role="alert">{t('settings.stale')}</p>
      ) : (
        <ErrorNotice problem={saving.problem} />
      )}
      <div className={styles['cards']}>
        <KindsCard {...edit} />
        <RoomsCard {...edit} />
        <HoursCard {...edit} people={answer.people} problem={saving.problem} />
        <RemindersCard {...edit} mailOn={answer.mail_on} />
        <FeedsCard />
      </div>
    </>
  );
}
