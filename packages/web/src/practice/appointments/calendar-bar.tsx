import { addDays, calendarDate } from '@stipple/engine/kernel';
import { Chips } from '../../forms/chips.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { weekdayDate } from '../../text/dates.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { CalendarSearch } from './appointments.routes.ts';
import type { Calendar, CalendarView } from './calendar-days.ts';
import styles from './calendar-bar.module.css';

type CalendarBarProps = {
  shown: { readonly view: CalendarView; readonly day: string };
  search: CalendarSearch;
  calendar: Calendar | null;
  onGo: (to: CalendarSearch) => void;
};

/** Which days, day or week, whose, people or rooms. */
export function CalendarBar({ shown: { view, day }, search, calendar, onGo }: CalendarBarProps) {
  const t = useText(bookingText);
  const { practice } = useSignedIn();
  const away = view === 'week' ? 7 : 1;
  const step = (by: number) => onGo({ day: addDays(calendarDate(day), by) });
  const hasRooms = (calendar?.rooms ?? []).some(({ retired }) => !retired);
  const people = calendar?.practitioners ?? [];
  return (
    <div className={styles['bar']}>
      <div className={styles['steps']}>
        <IconButton icon="chevron-left" label={t(`step.before.${view}`)} onClick={() => step(-away)} />
        <IconButton icon="chevron-right" label={t(`step.after.${view}`)} onClick={() => step(away)} />
        <ActButton kind="quiet" size="small" onClick={() => onGo({ day: calendarDate(practice.today) })}>
          {t('step.today')}
        </ActButton>
        {view === 'day' ? <time dateTime={day}>{weekdayDate(day)}</time> : null}
      </div>
      <Chips
        label={t('view.label')}
        hideLabel
        value={view}
        chips={(['day', 'week'] as const).map((value) => ({ value, label: t(`view.${value}`) }))}
        onChange={(value) => onGo({ view: value === 'week' ? 'week' : 'day' })}
      />
      {view === 'day' && hasRooms ? (
        <Chips
          label={t('by.label')}
          hideLabel
          value={search.by ?? 'people'}
          chips={(['people', 'rooms'] as const).map((value) => ({ value, label: t(`by.${value}`) }))}
          onChange={(value) => onGo({ by: value === 'rooms' ? 'rooms' : 'people' })}
        />
      ) : null}
      {people.length > 1 && !(view === 'day' && search.by === 'rooms') ? (
        <div className={styles['whose']}>
          <SelectField
            label={t('of.label')}
            value={search.of ?? EVERYBODY}
            choices={[
              { value: EVERYBODY, label: t('of.everybody') },
              ...people.map(({ staff_id, display_name }) => ({ value: staff_id, label: display_name })),
            ]}
            onChange={(of) => onGo({ of })}
          />
        </div>
      ) : null}
    </div>
  );
}

const EVERYBODY = 'everybody';
