import { useId, useState } from 'react';
import { FieldMessages } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import fieldStyles from './field.module.css';
import { joinPartialDate, splitPartialDate } from './partial-date-parts.ts';
import type { DateParts } from './partial-date-parts.ts';
import styles from './partial-date-field.module.css';
import { monthName } from '../text/dates.ts';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

type PartialDateFieldProps = FieldFrame & {
  /** `2026`, `2026-03`, `2026-03-14`, or null. */
  value: string | null;
  onChange: (value: string | null) => void;
};

const months = Array.from({ length: 12 }, (_, index) => monthName(index + 1));

/** What a patient can say of a past event: a year, a month of a year, or a day. The year alone is enough. */
export function PartialDateField({
  label,
  hint,
  fault = null,
  warning = null,
  value,
  onChange,
}: PartialDateFieldProps) {
  const id = useId();
  const [parts, setParts] = useState<DateParts>(() => splitPartialDate(value));
  const change = (next: DateParts) => {
    setParts(next);
    onChange(joinPartialDate(next));
  };
  return (
    <fieldset className={fieldStyles['field']}>
      <legend className={fieldStyles['label']}>{label}</legend>
      <div className={fieldStyles['hint']}>{hint ?? t('date.year-enough')}</div>
      <div className={styles['parts']}>
        <input
          aria-label={t('date.day-if-known')}
          placeholder={t('date.day')}
          inputMode="numeric"
          maxLength={2}
          className={fieldStyles['control']}
          value={parts.day}
          onChange={(event) => change({ ...parts, day: event.target.value })}
        />
        <select
          aria-label={t('date.month-if-known')}
          className={fieldStyles['control']}
          value={parts.month}
          onChange={(event) => change({ ...parts, month: event.target.value })}
        >
          <option value="">{t('date.month')}</option>
          {months.map((month, index) => (
            <option key={month} value={String(index + 1).padStart(2, '0')}>
              {month}
            </option>
          ))}
        </select>
        <input
          aria-label={t('date.year')}
          placeholder={t('date.year')}
          inputMode="numeric"
          maxLength={4}
          className={fieldStyles['control']}
          value={parts.year}
          onChange={(event) => change({ ...parts, year: event.target.value })}
        />
      </div>
      <FieldMessages id={id} fault={fault} warning={warning} />
    </fieldset>
  );
}
