import { useId } from 'react';
import type { ReactNode } from 'react';
import styles from './field.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

export type FieldFrame = {
  label: ReactNode;
  /** A sentence under the label that helps to answer; not a placeholder. */
  hint?: ReactNode;
  /** What is wrong and what is accepted, in words; the typed value stays. */
  fault?: string | null;
  /** Something to know that does not stop: an unusual value. */
  warning?: string | null;
  optional?: boolean;
};

type FieldProps = FieldFrame & {
  /** Draws the control; the ids tie it to its words. */
  children: (ids: { id: string; 'aria-describedby'?: string; 'aria-invalid'?: true }) => ReactNode;
};

/** Label above, hint below it, control, then fault or warning at the field. */
export function Field({ label, hint, fault = null, warning = null, optional = false, children }: FieldProps) {
  const id = useId();
  const described = [
    hint === undefined ? '' : `${id}-hint`,
    fault === null ? '' : `${id}-fault`,
    warning === null ? '' : `${id}-warning`,
  ]
    .filter((name) => name !== '')
    .join(' ');
  return (
    <div className={styles['field']} data-fault={fault !== null}>
      <label htmlFor={id} className={styles['label']}>
        {label}
        {optional ? <small> {t('optional')}</small> : null}
      </label>
      {hint === undefined ? null : (
        <div id={`${id}-hint`} className={styles['hint']}>
          {hint}
        </div>
      )}
      {children({
        id,
        ...(described === '' ? {} : { 'aria-describedby': described }),
        ...(fault === null ? {} : { 'aria-invalid': true as const }),
      })}
      <FieldMessages id={id} fault={fault} warning={warning} />
    </div>
  );
}

/** The words at a field: a fault in red with its sign, a warning in amber with its own. */
export function FieldMessages({ id, fault, warning }: { id: string; fault: string | null; warning: string | null }) {
  return (
    <>
      {fault === null ? null : (
        <div id={`${id}-fault`} className={styles['fault']}>
          {fault}
        </div>
      )}
      {warning === null ? null : (
        <div id={`${id}-warning`} className={styles['warning']}>
          {warning}
        </div>
      )}
    </>
  );
}
