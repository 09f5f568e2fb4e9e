import { TextField } from '../../forms/text-field.tsx';
import { timeText } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { instantAt, instantNow } from './clock-time.ts';
import styles from './products.module.css';

type MomentFieldProps = {
  label: string;
  value: string | null;
  day: string;
  time_zone: string;
  onChange: (instant: string | null) => void;
};

/** A moment of the session's day on the practice's clock: *now* with one press, or typed. */
export function MomentField({ label, value, day, time_zone, onChange }: MomentFieldProps) {
  const t = useText(sessionsText);
  return (
    <div className={styles['moment']}>
      <TextField
        type="time"
        label={label}
        value={value === null ? '' : timeText(value, time_zone)}
        onChange={(clock) => onChange(instantAt(day, clock, time_zone))}
      />
      <ActButton icon="clock" onClick={() => onChange(instantNow())}>
        {t('now')}
      </ActButton>
    </div>
  );
}
