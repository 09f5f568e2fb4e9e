import { parseCalendarDate } from '@stipple/engine/kernel';
import { Chips } from '../../forms/chips.tsx';
import { longDate } from '../../text/dates.ts';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useText } from '../../text/use-text.ts';
import type { ImportPreview } from './look-at-import.tsx';

type Order = NonNullable<ImportPreview['mapping']['date_order']>;

/** Asked only where a date of the column can be read in two ways, and once for all of them. */
export function DateOrder({ preview, onChange }: { preview: ImportPreview; onChange: (order: Order) => void }) {
  const t = useText(patientImportText);
  const { date_order } = preview.mapping;
  const [example] = preview.ambiguous_dates;
  if (date_order === null && example === undefined) return null;
  const shown = example ?? '03/04/1980';
  return (
    <Chips
      label={t('dates.label', { example: shown })}
      hint={t('dates.hint')}
      value={date_order}
      chips={[
        { value: 'day-first', label: t('dates.day-first', { day: dayIn(shown, 'day-first') }) },
        { value: 'month-first', label: t('dates.month-first', { day: dayIn(shown, 'month-first') }) },
      ]}
      onChange={(value) => onChange(value === 'day-first' ? 'day-first' : 'month-first')}
    />
  );
}

function dayIn(written: string, order: Order): string {
  const [first = '', second = '', year = ''] = written.split(/[/-]/);
  const [day, month] = order === 'day-first' ? [first, second] : [second, first];
  const parsed = parseCalendarDate(`${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`);
  return parsed.ok ? longDate(parsed.value) : written;
}
