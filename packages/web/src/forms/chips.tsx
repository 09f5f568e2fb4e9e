import { useId } from 'react';
import type { ReactNode } from 'react';
import { FieldMessages } from './field.tsx';
import fieldStyles from './field.module.css';
import styles from './chips.module.css';

export type Chip = {
  readonly value: string;
  readonly label: ReactNode;
  readonly note?: ReactNode;
  readonly disabled?: boolean;
};

type ChipsFrame = {
  label: ReactNode;
  hint?: ReactNode;
  fault?: string | null;
  hideLabel?: boolean;
  chips: readonly Chip[];
  disabled?: boolean;
};
type OneChip = ChipsFrame & { kind?: 'one'; value: string | null; onChange: (value: string) => void };
type ManyChips = ChipsFrame & { kind: 'many'; value: readonly string[]; onChange: (value: readonly string[]) => void };

/** All choices in sight: one of them (radio buttons underneath) or several (checkboxes underneath). */
export function Chips(props: OneChip | ManyChips) {
  const { label, hint, fault = null, hideLabel = false, chips, disabled = false } = props;
  const name = useId();
  return (
    <fieldset className={fieldStyles['field']} disabled={disabled}>
      <legend className={hideLabel ? 'visually-hidden' : fieldStyles['label']}>{label}</legend>
      {hint === undefined ? null : <div className={fieldStyles['hint']}>{hint}</div>}
      <div className={styles['chips']}>
        {chips.map((chip) => (
          <label key={chip.value} className={styles['chip']}>
            <input
              type={props.kind === 'many' ? 'checkbox' : 'radio'}
              name={name}
              value={chip.value}
              checked={isChosen(props, chip.value)}
              disabled={chip.disabled}
              onChange={() => choose(props, chip.value)}
            />
            <span className={styles['face']}>
              {chip.label}
              {chip.note === undefined ? null : <small>{chip.note}</small>}
            </span>
          </label>
        ))}
      </div>
      <FieldMessages id={name} fault={fault} warning={null} />
    </fieldset>
  );
}

function isChosen(props: OneChip | ManyChips, value: string): boolean {
  return props.kind === 'many' ? props.value.includes(value) : props.value === value;
}

function choose(props: OneChip | ManyChips, value: string): void {
  if (props.kind !== 'many') return props.onChange(value);
  return props.onChange(
    props.value.includes(value) ? props.value.filter((one) => one !== value) : [...props.value, value],
  );
}
