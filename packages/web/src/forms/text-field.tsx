import type { HTMLInputAutoCompleteAttribute } from 'react';
import { Field } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import styles from './field.module.css';

export type TextFieldProps = FieldFrame & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  type?: 'text' | 'email' | 'tel' | 'password' | 'time';
  autoComplete?: HTMLInputAutoCompleteAttribute;
  inputMode?: 'text' | 'numeric' | 'decimal' | 'tel' | 'email';
  placeholder?: string;
  maxLength?: number;
  autoFocus?: boolean;
  disabled?: boolean;
  name?: string;
};

/** One line of text. */
export function TextField({ label, hint, fault, warning, optional, onChange, ...control }: TextFieldProps) {
  return (
    <Field {...frame({ label, hint, fault, warning, optional })}>
      {(ids) => (
        <input {...ids} {...control} className={styles['control']} onChange={(event) => onChange(event.target.value)} />
      )}
    </Field>
  );
}

type TextAreaFieldProps = FieldFrame & {
  value: string;
  onChange: (value: string) => void;
  onBlur?: () => void;
  rows?: number;
  maxLength?: number;
  disabled?: boolean;
};

/** Several lines of text. */
export function TextAreaField({ label, hint, fault, warning, optional, onChange, ...control }: TextAreaFieldProps) {
  return (
    <Field {...frame({ label, hint, fault, warning, optional })}>
      {(ids) => (
        <textarea
          {...ids}
          {...control}
          className={styles['control']}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Passes on only what was given, so that absent stays absent. */
export function frame(given: { [K in keyof FieldFrame]: FieldFrame[K] | undefined }): FieldFrame {
  const { label, hint, fault, warning, optional } = given;
  return { label, hint, fault: fault ?? null, warning: warning ?? null, optional: optional ?? false };
}
