import type { CSSProperties, PointerEvent } from 'react';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-strokes.ts';
import { clockOf, minuteOf } from './calendar-days.ts';
import type { CalendarVisit, PlacedVisit } from './calendar-days.ts';
import styles from './calendar.module.css';

type VisitBlockProps = {
  placed: PlacedVisit;
  style: CSSProperties;
  kind: string;
  column: string;
  onOpen: () => void;
  onPick: (event: PointerEvent, visit: CalendarVisit) => void;
};

/** One visit in its place: as high as it is long, beside those of the same time. */
export function VisitBlock({ placed: { visit, lane, lanes }, style, kind, column, onOpen, onPick }: VisitBlockProps) {
  const t = useText(bookingText);
  const from = visit.time ?? '';
  const until = clockOf(minuteOf(from) + visit.minutes);
  const { patient_name: name, state, mail } = visit;
  const isDone = state === 'done' || state === 'arrived';
  const more = [isDone ? t(`visit.${state}`) : '', mail === 'failed' ? t('visit.mail-failed') : ''].join('');
  const where = { ...style, '--lane': lane, '--lanes': lanes } as CSSProperties;
  return (
    <button
      type="button"
      className={styles['visit']}
      style={where}
      data-cell={minuteOf(from)}
      data-state={state}
      data-length={visit.minutes < 30 ? 'short' : visit.minutes < 45 ? 'usual' : 'long'}
      title={`${from}–${until} ${name}, ${kind}`}
      onClick={onOpen}
      onPointerDown={(event) => onPick(event, visit)}
    >
      <span className={styles['first']}>
        <span className={styles['clock']}>{from}</span> {mail === 'failed' ? <Icon name="triangle" size={16} /> : null}
        <span className={styles['name']}>{name}</span>
      </span>{' '}
      <span className={styles['kind']}>
        <Icon name={iconOf(visit)} size={14} />
        <span>{kind}</span>
      </span>
      <span className="visually-hidden">{t('visit.rest', { until, column, more })}</span>
    </button>
  );
}

function iconOf({ kind, state }: CalendarVisit): IconName {
  if (state === 'done' || state === 'arrived') return 'tick';
  return ({ consultation: 'message', session: 'needle', review: 'chart', 'walk-in': 'person' } as const)[kind];
}
