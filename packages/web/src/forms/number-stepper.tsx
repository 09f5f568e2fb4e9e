import { useState } from 'react';
import { Icon } from '../ui/icon.tsx';
import { Field } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import styles from './number-stepper.module.css';
import { decimalsOf, readNumber, stepFrom } from './number-steps.ts';
import { frame } from './text-field.tsx';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

export type NumberStepperProps = FieldFrame & {
  value: number | null;
  onChange: (value: number | null) => void;
  unit: string;
  step: number;
  min: number;
  max: number;
  /** Where the first press begins while there is no value. */
  start?: number;
  size?: 'usual' | 'treatment';
  disabled?: boolean;
};

/** A number with its unit: typed, or stepped by large buttons or the arrow keys. Never leaves its bounds by stepping. */
export function NumberStepper(props: NumberStepperProps) {
  const {
    label,
    hint,
    fault,
    warning,
    optional,
    value,
    onChange,
    unit,
    step,
    min,
    max,
    size = 'usual',
    disabled = false,
  } = props;
  const [typed, setTyped] = useState<string | null>(null);
  const nudge = (by: number) => {
    setTyped(null);
    onChange(stepFrom(value ?? props.start ?? null, by, { step, min, max }));
  };
  const shown = typed ?? (value === null ? '' : value.toFixed(Math.max(decimalsOf(step), decimalsOf(value))));
  return (
    <Field {...frame({ label, hint, fault, warning, optional })}>
      {(ids) => (
        <div className={styles['stepper']} data-size={size}>
          <button
            type="button"
            aria-label={t('number.less', { step, unit })}
            disabled={disabled || (value !== null && value <= min)}
            onClick={() => nudge(-1)}
          >
            <Icon name="minus" />
          </button>
          <span className={styles['value']}>
            <input
              {...ids}
              inputMode={decimalsOf(step) === 0 ? 'numeric' : 'decimal'}
              role="spinbutton"
              aria-valuemin={min}
              aria-valuemax={max}
              aria-valuenow={value ?? undefined}
              aria-valuetext={value === null ? t('number.unset') : `${shown} ${unit}`}
              disabled={disabled}
              value={shown}
              size={Math.max(3, shown.length)}
              onChange={(event) => {
                setTyped(event.target.value);
                onChange(readNumber(event.target.value));
              }}
              onBlur={() => setTyped(null)}
              onKeyDown={(event) => {
                const by = { ArrowUp: 1, ArrowDown: -1, PageUp: 5, PageDown: -5 }[event.key];
                if (by === undefined) return;
                event.preventDefault();
                nudge(by);
              }}
            />
            <small aria-hidden>{unit}</small>
          </span>
          <button
            type="button"
            aria-label={t('number.more', { step, unit })}
            disabled={disabled || (value !== null && value >= max)}
            onClick={() => nudge(1)}
          >
            <Icon name="plus" />
          </button>
        </div>
      )}
    </Field>
  );
}
