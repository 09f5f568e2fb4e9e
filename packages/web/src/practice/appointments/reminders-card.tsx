import { CheckField } from '../../forms/check-field.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { useMay } from '../shell/me.ts';
import type { SettingsProps } from './booking-settings.page.tsx';
import styles from './booking-settings.module.css';

/** Whether patients are reminded, and how long before. The owner's to switch, because it writes to patients. */
export function RemindersCard({ settings, onChange, mailOn }: SettingsProps & { mailOn: boolean }) {
  const t = useText(bookingText);
  const mayManage = useMay('practice.manage');
  const { reminders } = settings;
  const change = (to: Partial<typeof reminders>) => onChange({ ...settings, reminders: { ...reminders, ...to } });
  return (
    <Card title={t('reminders.title')}>
      <CheckField
        label={t('reminders.on')}
        checked={reminders.on}
        disabled={!mayManage}
        onChange={(on) => change({ on })}
      />
      {reminders.on ? (
        <NumberStepper
          label={t('reminders.days')}
          unit={t('reminders.unit')}
          value={reminders.days_before}
          step={1}
          min={1}
          max={14}
          disabled={!mayManage}
          onChange={(days) => change({ days_before: days ?? reminders.days_before })}
        />
      ) : null}
      <CheckField
        label={t('feeds.names')}
        checked={settings.feed_names}
        disabled={!mayManage}
        onChange={(feed_names) => onChange({ ...settings, feed_names })}
      />
      <p className={styles['quiet']}>{t('reminders.how')}</p>
      {mailOn ? null : <p className={styles['quiet']}>{t('reminders.mail-off')}</p>}
      {mayManage ? null : <p className={styles['quiet']}>{t('reminders.owner')}</p>}
    </Card>
  );
}
