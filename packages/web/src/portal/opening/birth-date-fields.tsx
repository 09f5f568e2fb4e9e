import { useId } from 'react';
import { FieldMessages } from '../../forms/field.tsx';
import { portalOpeningText } from '../../text/en/portal-opening.ts';
import { useText } from '../../text/use-text.ts';
import styles from './opening.module.css';
import type { TypedBirthDate } from './birth-date.ts';

type BirthDateFieldsProps = {
  value: TypedBirthDate;
  fault: string | null;
  onChange: (value: TypedBirthDate) => void;
};

const parts = [
  { part: 'day', length: 2, autoComplete: 'bday-day' },
  { part: 'month', length: 2, autoComplete: 'bday-month' },
  { part: 'year', length: 4, autoComplete: 'bday-year' },
] as const;

/** Day, month, year as numbers. */
export function BirthDateFields({ value, fault, onChange }: BirthDateFieldsProps) {
  const t = useText(portalOpeningText);
  const id = useId();
  return (
    <fieldset className={styles['birthDate']} aria-describedby={fault === null ? undefined : `${id}-fault`}>
      <legend>{t('birth-date')}</legend>
      <div className={styles['parts']}>
        {parts.map(({ part, length, autoComplete }) => (
          <label key={part} data-part={part}>
            <span>{t(part)}</span>
            <input
              inputMode="numeric"
              autoComplete={autoComplete}
              maxLength={length}
              value={value[part]}
              aria-invalid={fault !== null}
              onChange={(event) => onChange({ ...value, [part]: event.target.value })}
            />
          </label>
        ))}
      </div>
      <FieldMessages id={id} fault={fault} warning={null} />
    </fieldset>
  );
}
