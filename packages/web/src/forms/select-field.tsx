import { Field } from './field.tsx';
import type { FieldFrame } from './field.tsx';
import styles from './field.module.css';
import { frame } from './text-field.tsx';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

export type Choice = {
  readonly value: string;
  readonly label: string;
  readonly disabled?: boolean;
  /** Choices of one group stand together under its words. */
  readonly group?: string;
};

type SelectFieldProps = FieldFrame & {
  value: string | null;
  choices: readonly Choice[];
  onChange: (value: string) => void;
  placeholder?: string;
  disabled?: boolean;
};

/** One of many, by the platform's own list, which works on every phone. For up to seven use `Chips`. */
export function SelectField({
  label,
  hint,
  fault,
  warning,
  optional,
  value,
  choices,
  onChange,
  placeholder = t('choose'),
  disabled,
}: SelectFieldProps) {
  return (
    <Field {...frame({ label, hint, fault, warning, optional })}>
      {(ids) => (
        <select
          {...ids}
          className={styles['control']}
          value={value ?? ''}
          disabled={disabled}
          onChange={(event) => onChange(event.target.value)}
        >
          {value === null || value === '' ? <option value="">{placeholder}</option> : null}
          {groupsOf(choices).map(({ group, members }) =>
            group === null ? (
              <Options key="" choices={members} />
            ) : (
              <optgroup key={group} label={group}>
                <Options choices={members} />
              </optgroup>
            ),
          )}
        </select>
      )}
    </Field>
  );
}

function Options({ choices }: { choices: readonly Choice[] }) {
  return choices.map((choice) => (
    <option key={choice.value} value={choice.value} disabled={choice.disabled}>
      {choice.label}
    </option>
  ));
}

/** Groups in the order of their first choice. */
function groupsOf(choices: readonly Choice[]) {
  const groups = [...new Set(choices.map((choice) => choice.group ?? null))];
  return groups.map((group) => ({ group, members: choices.filter((choice) => (choice.group ?? null) === group) }));
}
