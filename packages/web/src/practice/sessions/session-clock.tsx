import { findAnaesthetic } from '@stipple/engine/catalog';
import { timeText } from '../../text/dates.ts';
import { roomText } from '../../text/en/sessions-room.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { changeAnaesthetic } from './chart-edits.ts';
import { instantNow } from './clock-time.ts';
import type { Desk } from './desk.ts';
import styles from './room-head.module.css';
import { usesAnaesthetic } from './time-out-ticks.ts';
import { useNow } from './use-now.ts';

/** The step that is going on and for how long, counted from what the chart says: a page that is loaded again counts on. */
export function SessionClock({ desk }: { desk: Desk }) {
  const t = useText(roomText);
  const now = useNow(5_000);
  const { chart, edit, time_zone } = desk;
  const { anaesthetic, started_at, ended_at } = chart;
  if (started_at !== null && ended_at !== null)
    return (
      <Clock>{t('clock.ended', { from: timeText(started_at, time_zone), until: timeText(ended_at, time_zone) })}</Clock>
    );
  if (started_at !== null) return <Clock>{t('clock.needling', { minutes: minutesSince(started_at, now) })}</Clock>;
  if (anaesthetic === null || anaesthetic.on_at === null || anaesthetic.off_at !== null || !usesAnaesthetic(chart))
    return null;
  const minutes = minutesSince(anaesthetic.on_at, now);
  const label = findAnaesthetic(anaesthetic.product)?.label_minutes ?? null;
  const state = label === null ? 'running' : minutes < label[0] ? 'early' : minutes > label[1] ? 'late' : 'due';
  return (
    <>
      <Clock state={state}>
        {label === null
          ? t('clock.numbing', { minutes })
          : t('clock.numbing.label', { minutes, least: label[0], most: label[1] })}
      </Clock>
      <ActButton
        onClick={() => edit((present) => changeAnaesthetic(present, { off_at: instantNow(), wiped_off: true }))}
      >
        {t('clock.off')}
      </ActButton>
    </>
  );
}

function Clock({ state = 'running', children }: { state?: string; children: string }) {
  return (
    <span className={styles['clock']} data-state={state} role="timer">
      <Icon name="clock" size={18} />
      {children}
    </span>
  );
}

/** A tablet's clock may be behind the one that wrote the moment: never less than nought. */
export function minutesSince(from: string, now_ms: number): number {
  return Math.max(0, Math.floor((now_ms - Date.parse(from)) / 60_000));
}
