import { Temporal } from 'temporal-polyfill';

/** `Sunday 29 March at 14:30`, on the practice's clock. */
export function momentInWords(at: string, zone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  const day = local.toPlainDate().toLocaleString('en-GB', { weekday: 'long', day: 'numeric', month: 'long' });
  return `${day} at ${clockText(local)}`;
}

/** `29 March 2026, 14:30`, on the practice's clock. */
export function instantInWords(at: string, zone: string): string {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(zone);
  return `${dayInWords(local.toPlainDate().toString())}, ${clockText(local)}`;
}

/** `29 March 2026` */
export function dayInWords(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}

function clockText({ hour, minute }: Temporal.ZonedDateTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
