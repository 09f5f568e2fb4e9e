import { uuidV7 } from '../../api/uuid-v7.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import type { BookingSettings, SettingsProps } from './booking-settings.page.tsx';
import styles from './booking-settings.module.css';

type Room = BookingSettings['rooms'][number];

/** Where treatments are given; each can be given away once at a time. */
export function RoomsCard({ settings, onChange }: SettingsProps) {
  const t = useText(bookingText);
  const { rooms } = settings;
  const change = (room_id: string, to: Partial<Room>) =>
    onChange({ ...settings, rooms: rooms.map((room) => (room.room_id === room_id ? { ...room, ...to } : room)) });
  const add = () => onChange({ ...settings, rooms: [...rooms, { room_id: uuidV7(), name: '', retired: false }] });
  return (
    <Card title={t('rooms.title')}>
      {rooms.length === 0 ? <p className={styles['quiet']}>{t('rooms.none')}</p> : null}
      <ul className={styles['rows']}>
        {rooms.map((room) => (
          <li key={room.room_id} className={styles['room']}>
            <TextField
              label={t('rooms.name')}
              maxLength={60}
              value={room.name}
              onChange={(name) => change(room.room_id, { name })}
            />
            <CheckField
              label={t('rooms.used')}
              checked={!room.retired}
              onChange={(used) => change(room.room_id, { retired: !used })}
            />
          </li>
        ))}
      </ul>
      <div>
        <ActButton icon="plus" size="small" onClick={add}>
          {t('rooms.add')}
        </ActButton>
      </div>
    </Card>
  );
}
