import { adverseEvents, devices } from '@stipple/engine/catalog';
import { PeriodFields } from '../../forms/period-fields.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { registerText } from '../../text/en/event-register.ts';
import { useText } from '../../text/use-text.ts';
import { useSignedIn } from '../shell/me.ts';
import { grades, seriousChoices, standings } from './register-question.ts';
import type { RegisterQuestion } from './register-question.ts';
import styles from './register.module.css';

type RegisterFilterProps = {
  question: RegisterQuestion;
  operators: readonly { readonly staff_id: string; readonly name: string }[];
  onChange: (question: RegisterQuestion) => void;
};

type Choice = { readonly value: string; readonly label: string };
const ALL = 'all';

/** What the register is restricted to; what is left at *All* restricts nothing. */
export function RegisterFilter({ question, operators, onChange }: RegisterFilterProps) {
  const t = useText(registerText);
  const e = useText(adverseEventsText);
  const { practice } = useSignedIn();
  const choose = (
    field: 'kind' | 'grade' | 'serious' | 'standing' | 'operator' | 'device',
    choices: readonly Choice[],
  ) => (
    <SelectField
      label={t(`filter.${field}`)}
      value={question[field] === '' ? ALL : question[field]}
      choices={[{ value: ALL, label: t('filter.all') }, ...choices]}
      onChange={(value) => onChange({ ...question, [field]: value === ALL ? '' : value })}
    />
  );
  return (
    <section className={`${styles['filter']} no-print`} aria-label={t('filter')}>
      <PeriodFields
        period={question}
        labels={{ from: t('filter.from'), until: t('filter.until') }}
        latest={practice.today}
        onChange={(changed) => onChange({ ...question, ...changed })}
      />
      {choose(
        'standing',
        standings.map((value) => ({ value, label: t(`standing.${value}`) })),
      )}
      {choose('kind', named(adverseEvents))}
      {choose(
        'grade',
        grades.map((value) => ({ value, label: e(`grade.${value}`) })),
      )}
      {choose(
        'serious',
        seriousChoices.map((value) => ({ value, label: e(`serious.${value}`) })),
      )}
      {choose(
        'operator',
        operators.map(({ staff_id, name }) => ({ value: staff_id, label: name })),
      )}
      {choose('device', named(devices))}
      <TextField label={t('filter.lot')} value={question.lot} onChange={(lot) => onChange({ ...question, lot })} />
    </section>
  );
}

function named(entries: Readonly<Record<string, { readonly code: string; readonly name: string }>>): readonly Choice[] {
  return Object.values(entries)
    .map(({ code, name }) => ({ value: code, label: name }))
    .toSorted((one, other) => one.label.localeCompare(other.label));
}
