import { uuidV7 } from '../../api/uuid-v7.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import type { BookingSettings, SettingsProps } from './booking-settings.page.tsx';
import styles from './booking-settings.module.css';
import { kindWords } from './visit-words.ts';

type Kind = BookingSettings['kinds'][number];
const purposes = ['consultation', 'session', 'review'] as const;

/** The practice's own kinds of visit. One that is no longer offered stays with the visits that have it. */
export function KindsCard({ settings, onChange }: SettingsProps) {
  const t = useText(bookingText);
  const { kinds } = settings;
  const change = (kind_id: string, to: Partial<Kind>) =>
    onChange({ ...settings, kinds: kinds.map((kind) => (kind.kind_id === kind_id ? { ...kind, ...to } : kind)) });
  const add = () => {
    const fresh = { kind_id: uuidV7(), name: '', purpose: 'session' as const, minutes: 60, retired: false };
    onChange({ ...settings, kinds: [...kinds, fresh] });
  };
  return (
    <Card title={t('kinds.title')}>
      <ul className={styles['rows']}>
        {kinds.map((kind) => (
          <li key={kind.kind_id} className={styles['kind']}>
            <TextField
              label={t('kinds.name')}
              maxLength={60}
              value={kind.name}
              onChange={(name) => change(kind.kind_id, { name })}
            />
            <SelectField
              label={t('kinds.purpose')}
              value={kind.purpose}
              choices={purposes.map((value) => ({ value, label: kindWords[value] }))}
              onChange={(value) =>
                change(kind.kind_id, { purpose: purposes.find((one) => one === value) ?? kind.purpose })
              }
            />
            <NumberStepper
              label={t('kinds.minutes')}
              unit={t('minutes')}
              value={kind.minutes}
              step={5}
              min={5}
              max={480}
              onChange={(minutes) => change(kind.kind_id, { minutes: minutes ?? kind.minutes })}
            />
            <CheckField
              label={t('kinds.offered')}
              checked={!kind.retired}
              onChange={(offered) => change(kind.kind_id, { retired: !offered })}
            />
          </li>
        ))}
      </ul>
      <div>
        <ActButton icon="plus" size="small" onClick={add}>
          {t('kinds.add')}
        </ActButton>
      </div>
    </Card>
  );
}
