import { readCalendar } from '@stipple/contract/booking';
import { calendarDate } from '@stipple/engine/kernel';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { longDate } from '../../text/dates.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { Agenda } from './agenda.tsx';
import { AppointmentSheet } from './appointment-sheet.tsx';
import type { AppointmentTask } from './appointment-sheet.tsx';
import { CalendarBar } from './calendar-bar.tsx';
import { columnsOfDay, columnsOfWeek, daysShown } from './calendar-days.ts';
import type { Calendar } from './calendar-days.ts';
import { CalendarGrid } from './calendar-grid.tsx';
import type { CalendarSearch } from './appointments.routes.ts';
import styles from './calendar-bar.module.css';
import { shortWeekday } from './slot-words.ts';
import { useIsNarrow } from './use-is-narrow.ts';

/** Who is with whom, when and where. Asked again every half minute, because several people book at once. */
export function CalendarPage() {
  const t = useText(bookingText);
  const { practice } = useSignedIn();
  const navigate = useNavigate();
  const isNarrow = useIsNarrow();
  const search: CalendarSearch = useSearch({ strict: false });
  const shown = { view: search.view ?? (isNarrow ? 'day' : 'week'), day: search.day ?? calendarDate(practice.today) };
  const [task, setTask] = useState<AppointmentTask | null>(null);
  const days = daysShown(shown.view, shown.day);
  const query = { from: days[0] ?? shown.day, until: days.at(-1) ?? shown.day };
  const { data, problem, refetch } = useRead(readCalendar, { query }, { every_ms: 30_000, keepPrevious: true });
  const go = (to: CalendarSearch) => void navigate({ to: '/calendar', search: { ...search, ...to } });
  const first = query.from;
  return (
    <Page wide>
      <PageHeading
        title={t('title')}
        lead={
          shown.view === 'day'
            ? longDate(shown.day)
            : t('week.of', { from: shortWeekday(first), until: longDate(query.until) })
        }
        others={<OtherPages waiting={data?.waiting ?? 0} />}
        next={
          <ActButton
            kind="next"
            icon="plus"
            onClick={() =>
              setTask({ kind: 'plan', patient: null, for: 'session', day: dayToPlan(shown, practice.today) })
            }
          >
            {t('act.plan')}
          </ActButton>
        }
      />
      <CalendarBar shown={shown} search={search} calendar={data} onGo={go} />
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? (
        problem === null ? (
          <Skeleton lines={10} height_px={48} label={t('waiting')} />
        ) : null
      ) : (
        <Work data={data} search={search} shown={shown} isNarrow={isNarrow} onTask={setTask} />
      )}
      <AppointmentSheet task={task} onClose={() => setTask(null)} />
    </Page>
  );
}

type Shown = { readonly view: 'day' | 'week'; readonly day: string };
type WorkProps = {
  data: Calendar;
  search: CalendarSearch;
  shown: Shown;
  isNarrow: boolean;
  onTask: (task: AppointmentTask) => void;
};

function Work({ data, search, shown, isNarrow, onTask }: WorkProps) {
  const t = useText(bookingText);
  const days = daysShown(shown.view, shown.day);
  if (data.practitioners.length === 0)
    return (
      <EmptyState
        icon="calendar"
        title={t('nobody-works')}
        act={
          <Link to="/calendar/settings" className={actClass('plain')}>
            {t('act.settings')}
          </Link>
        }
      >
        {t('nobody-works.how')}
      </EmptyState>
    );
  const whose = data.practitioners.find(({ staff_id }) => staff_id === search.of)?.staff_id ?? null;
  if (shown.view === 'week' && isNarrow)
    return <Agenda calendar={data} columns={columnsOfWeek(data, days, whose, shortWeekday)} onTask={onTask} />;
  const by = search.by === 'rooms' && data.rooms.length > 0 ? 'rooms' : 'people';
  const rest = t(by === 'rooms' ? 'column.no-room' : 'column.nobody');
  const day = calendarDate(shown.day);
  const all =
    shown.view === 'week' ? columnsOfWeek(data, days, whose, shortWeekday) : columnsOfDay(data, day, by, rest);
  const columns =
    shown.view === 'day' && whose !== null && by === 'people' ? all.filter(({ key }) => key === whose) : all;
  return <CalendarGrid calendar={data} columns={columns} onTask={onTask} />;
}

function OtherPages({ waiting }: { waiting: number }) {
  const t = useText(bookingText);
  return (
    <>
      <Link to="/calendar/settings" className={actClass('plain')}>
        {t('act.settings')}
      </Link>
      <Link to="/calendar/waiting" className={actClass('plain')}>
        <Icon name="people" size={18} />
        {t('act.waiting')}
        {waiting === 0 ? null : <span className={styles['count']}>{waiting}</span>}
      </Link>
    </>
  );
}

/** A day that has passed is not planned on. */
function dayToPlan({ view, day }: Shown, today: string): string | null {
  return view === 'day' && day >= today ? day : null;
}
