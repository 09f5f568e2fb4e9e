import { useState } from 'react';
import { FieldMessages } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import fieldStyles from './field.module.css';
import { joinPartialDate, splitPartialDate } from './partial-date-parts.ts';
import type { DateParts } from './partial-date-parts.ts';
import styles from './partial-date-field.module.css';

type PartialDateFieldProps = FieldFrame & {
  /** `2026`, `2026-03`, `2026-03-14`, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
};

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** What a patient can say of a past event: a year, a month of a year, or a day. The year alone is enough. */
export function PartialDateField({
  label,
  hint,
  fault = null,
  warning = null,
  value,
  onChange,
}: PartialDateFieldProps) {
  const [parts, setParts] = useState<DateParts>(() => splitPartialDate(value));
  const change = (next: DateParts) => {
    setParts(next);
    onChange(joinPartialDate(next));
  };
  return (
    <fieldset className={fieldStyles['field']}>
      <legend className={fieldStyles['label']}>{label}</legend>
      <div className={fieldStyles['hint']}>{hint ?? 'The year alone is enough.'}</div>
      <div className={styles['parts']}>
        <input
          aria-label="Day, if known"
          placeholder="Day"
          inputMode="numeric"
          maxLength={2}
          className={fieldStyles['control']}
          value={parts.day}
          onChange={(event) => change({ ...parts, day: event.target.value })}
        />
        <select
          aria-label="Month, if known"
          className={fieldStyles['control']}
          value={parts.month}
          onChange={(event) => change({ ...parts, month: event.target.value })}
        >
          <option value="">Month</option>
          {months.map((month, index) => (
            <option key={month} value={String(index + 1).padStart(2, '0')}>
              {month}
            </option>
          ))}
        </select>
        <input
          aria-label="Year"
          placeholder="Year"
          inputMode="numeric"
          maxLength={4}
          className={fieldStyles['control']}
          value={parts.year}
          onChange={(event) => change({ ...parts, year: event.target.value })}
        />
      </div>
      <FieldMessages id="partial-date" fault={fault} warning={warning} />
    </fieldset>
  );
}
