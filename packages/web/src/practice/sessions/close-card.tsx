import { Chips } from '../../forms/chips.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import type { Desk } from './desk.ts';
import { giveUp } from './given-up.ts';
import { MomentField } from './moment-field.tsx';
import styles from './products.module.css';

export const painSteps = Array.from({ length: 11 }, (_value, pain) => String(pain));

/** When it began and ended, how it felt, what was seen right away. */
export function CloseCard({ desk }: { desk: Desk }) {
  const t = useText(sessionsText);
  const { chart, edit, day, time_zone } = desk;
  return (
    <section className={styles['part']} aria-label={t('close.title')}>
      <h3>{t('close.title')}</h3>
      <div className={styles['pair']}>
        <MomentField
          label={t('close.started')}
          value={chart.started_at}
          day={day}
          time_zone={time_zone}
          onChange={(started_at) => edit({ ...chart, started_at })}
        />
        <MomentField
          label={t('close.ended')}
          value={chart.ended_at}
          day={day}
          time_zone={time_zone}
          onChange={(ended_at) => edit({ ...chart, ended_at })}
        />
      </div>
      <Chips
        label={t('close.pain')}
        value={chart.pain_0_10 === null ? null : String(chart.pain_0_10)}
        chips={painSteps.map((pain) => ({ value: pain, label: pain }))}
        onChange={(pain) => edit({ ...chart, pain_0_10: Number(pain) })}
      />
      <TextField
        label={t('close.given-up')}
        hint={t('close.given-up.hint')}
        optional
        maxLength={300}
        value={chart.given_up_because}
        onChange={(reason) => edit(giveUp(chart, reason), 'given_up_because')}
      />
      <TextField
        label={t('close.no-photos')}
        optional
        maxLength={300}
        value={chart.photos_skipped_because}
        onChange={(photos_skipped_because) => edit({ ...chart, photos_skipped_because }, 'photos_skipped_because')}
      />
      <TextAreaField
        label={t('close.events')}
        hint={t('close.events.hint')}
        optional
        rows={2}
        maxLength={4000}
        value={chart.immediate_events}
        onChange={(immediate_events) => edit({ ...chart, immediate_events }, 'immediate_events')}
      />
      <TextAreaField
        label={t('close.notes')}
        optional
        rows={3}
        maxLength={4000}
        value={chart.notes}
        onChange={(notes) => edit({ ...chart, notes }, 'notes')}
      />
    </section>
  );
}
