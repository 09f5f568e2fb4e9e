import type { Problem } from '../../api/problem.ts';
import { faultAt } from '../../api/problem.ts';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { BookingSettings, SettingsAnswer, SettingsProps } from './booking-settings.page.tsx';
import styles from './booking-settings.module.css';
import { weekdays } from './weekdays.ts';

type Person = SettingsAnswer['people'][number];
type Span = BookingSettings['hours'][number]['weekly'][number];

const usualWeek: readonly Span[] = [1, 2, 3, 4, 5].map((weekday) => ({ weekday, from: '08:00', until: '18:00' }));

type HoursCardProps = SettingsProps & { people: readonly Person[]; problem: Problem | null };

/** When each person can be booked, day by day; a break is two spans of one day. */
export function HoursCard({ settings, onChange, people, problem }: HoursCardProps) {
  const t = useText(bookingText);
  const { hours } = settings;
  const change = (staff_id: string, weekly: readonly Span[]) => {
    const others = hours.filter((entry) => entry.staff_id !== staff_id);
    onChange({ ...settings, hours: [...others, { staff_id, weekly: [...weekly] }] });
  };
  return (
    <Card title={t('hours.title')}>
      {people.map((person) => (
        <PersonHours
          key={person.staff_id}
          person={person}
          weekly={hours.find(({ staff_id }) => staff_id === person.staff_id)?.weekly ?? null}
          faultOf={(span) => {
            const place = hours.findIndex(({ staff_id }) => staff_id === person.staff_id);
            return faultAt(problem, `hours.${place}.weekly.${span}.until`) === null ? null : t('hours.backwards');
          }}
          onChange={(weekly) => change(person.staff_id, weekly)}
        />
      ))}
    </Card>
  );
}

type PersonHoursProps = {
  person: Person;
  /** Null: nothing was entered, so the usual hours hold for whoever treats. */
  weekly: readonly Span[] | null;
  faultOf: (span: number) => string | null;
  onChange: (weekly: readonly Span[]) => void;
};

function PersonHours({ person: { display_name: name, treats }, weekly, faultOf, onChange }: PersonHoursProps) {
  const t = useText(bookingText);
  const spans = weekly ?? [];
  const begin = () => {
    const last = spans.at(-1);
    if (weekly === null && treats) return onChange(usualWeek);
    return onChange([...spans, { weekday: Math.min(7, (last?.weekday ?? 0) + 1), from: '08:00', until: '18:00' }]);
  };
  const put = (place: number, to: Partial<Span>) =>
    onChange(spans.map((span, here) => (here === place ? { ...span, ...to } : span)));
  return (
    <section className={styles['person']} aria-label={name}>
      <h3>{name}</h3>
      {spans.length > 0 ? null : (
        <p className={styles['quiet']}>{t(weekly === null && treats ? 'hours.usual' : 'hours.no-calendar')}</p>
      )}
      <ul className={styles['rows']}>
        {spans.map((span, place) => (
          <SpanRow
            key={place}
            span={span}
            name={name}
            fault={faultOf(place)}
            onChange={(to) => put(place, to)}
            onRemove={() => onChange(spans.filter((_, here) => here !== place))}
          />
        ))}
      </ul>
      <div>
        <ActButton icon="plus" size="small" kind="quiet" onClick={begin}>
          {t('hours.add', { name })}
        </ActButton>
      </div>
    </section>
  );
}

type SpanRowProps = {
  span: Span;
  name: string;
  fault: string | null;
  onChange: (to: Partial<Span>) => void;
  onRemove: () => void;
};

/** One span of a day, with the field of each part. */
export function SpanRow({ span, name, fault, onChange, onRemove }: SpanRowProps) {
  const t = useText(bookingText);
  const { weekday, from, until } = span;
  const day = t(weekdays.find(({ number }) => number === weekday)?.key ?? 'weekday.1');
  return (
    <li className={styles['span']}>
      <SelectField
        label={t('hours.day')}
        value={String(weekday)}
        choices={weekdays.map(({ number, key }) => ({ value: String(number), label: t(key) }))}
        onChange={(value) => onChange({ weekday: Number(value) })}
      />
      <TextField label={t('hours.from')} type="time" value={from} onChange={(time) => onChange({ from: time })} />
      <TextField
        label={t('hours.until')}
        type="time"
        value={until}
        onChange={(time) => onChange({ until: time })}
        fault={fault}
      />
      <IconButton icon="cross" label={t('hours.remove', { day, from, until, name })} onClick={onRemove} />
    </li>
  );
}
