/** What is typed so far, each part as text; the month is `01` to `12` or empty. */
export type DateParts = { readonly day: string; readonly month: string; readonly year: string };

export function splitPartialDate(value: string | null): DateParts {
  const [year = '', month = '', day = ''] = (value ?? '').split('-');
  return { year, month, day: day.replace(/^0/, '') };
}

/** The partial date as far as it is known; null while the year is not complete or a day has no month. */
export function joinPartialDate({ day, month, year }: DateParts): string | null {
  if (!/^\d{4}$/.test(year)) return null;
  if (month === '') return day === '' ? year : null;
  if (day === '') return `${year}-${month}`;
  return /^\d{1,2}$/.test(day) ? `${year}-${month}-${day.padStart(2, '0')}` : null;
}
