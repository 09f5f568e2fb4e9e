import { findFreeSlots } from '@stipple/contract/booking';
import { calendarDate, parseCalendarDate } from '@stipple/engine/kernel';
import { useRead } from '../../api/use-endpoint.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSignedIn } from '../shell/me.ts';
import { useMinutes } from './place-fields.tsx';
import { slotWords } from './slot-words.ts';
import styles from './slots.module.css';
import type { VisitDraft, VisitPlace } from './visit-draft.ts';

/** Places within working hours from the chosen day on, each one tap: time, person and room at once. */
export function FreeTimes({ draft, onChoose }: { draft: VisitDraft; onChoose: (place: VisitPlace) => void }) {
  const t = useText(bookingText);
  const { practice } = useSignedIn();
  const minutes = String(useMinutes(draft));
  const { staff_id } = draft;
  const isDay = draft.day !== null && parseCalendarDate(draft.day).ok && draft.day >= practice.today;
  const from = calendarDate(isDay && draft.day !== null ? draft.day : practice.today);
  const query = { from, minutes, ...(staff_id === null ? {} : { staff_id }) };
  const { data, waiting } = useRead(findFreeSlots, { query }, { keepPrevious: true });
  if (data === null) return waiting ? <Skeleton lines={1} height_px={44} label={t('free.waiting')} /> : null;
  const slots = data.slots.slice(0, SHOWN);
  return (
    <div role="group" aria-label={t('free.title')} className={styles['free']}>
      <span className={styles['label']}>{t('free.title')}</span>
      {slots.length === 0 ? <span className={styles['none']}>{t('free.none')}</span> : null}
      <div className={styles['chips']}>
        {slots.map((slot) => (
          <button
            key={`${slot.day} ${slot.time}`}
            type="button"
            className={styles['chip']}
            aria-pressed={slot.day === draft.day && slot.time === draft.time}
            onClick={() => onChoose(slot)}
          >
            {slotWords(slot, draft.day)}
            {staff_id === null ? <small>{slot.staff_name}</small> : null}
          </button>
        ))}
      </div>
    </div>
  );
}

const SHOWN = 8;
