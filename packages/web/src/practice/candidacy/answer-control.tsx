import type { AnswerValue, Question } from '@stipple/engine/catalog';
import { parsePartialDate } from '@stipple/engine/kernel';
import { useState } from 'react';
import { Chips } from '../../forms/chips.tsx';
import type { Chip } from '../../forms/chips.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { PartialDateField } from '../../forms/partial-date-field.tsx';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { valueOf } from './answer-states.ts';
import type { AnswerMisfit, AnswerState } from './answer-states.ts';
import styles from './intake.module.css';

type AnswerControlProps = {
  question: Question;
  label: string;
  state: AnswerState;
  misfit: AnswerMisfit | null;
  disabled: boolean;
  onAnswer: (value: AnswerValue | null) => void;
};

/** The control that fits the question. *Don't know* is always one of the answers. */
export function AnswerControl(props: AnswerControlProps) {
  switch (props.question.kind) {
    case 'yes-no':
    case 'choice':
      return <ChosenAnswer {...props} />;
    case 'date':
    case 'number':
      return <TypedAnswer {...props} />;
  }
}

const DONT_KNOW = 'dont-know';

function ChosenAnswer({ question, label, state, disabled, onAnswer }: AnswerControlProps) {
  const t = useText(candidacyText);
  const value = valueOf(state);
  const choices: readonly Chip[] =
    question.kind === 'choice'
      ? question.choices.map((choice) => ({ value: choice.code, label: choice.label }))
      : [
          { value: 'yes', label: t('answer.yes') },
          { value: 'no', label: t('answer.no') },
        ];
  return (
    <div className={styles['answer']}>
      <Chips
        label={label}
        hideLabel
        disabled={disabled}
        value={value === null ? null : chipOf(value)}
        chips={[...choices, { value: DONT_KNOW, label: t('answer.dont-know') }]}
        onChange={(chip) => onAnswer(answerOf(question, chip))}
      />
    </div>
  );
}

/** A date or a number, with *don't know* beside it; choosing that empties the field. */
function TypedAnswer({ question, label, state, misfit, disabled, onAnswer }: AnswerControlProps) {
  const t = useText(candidacyText);
  const [emptied, setEmptied] = useState(0);
  const value = valueOf(state);
  const isUnknown = value?.kind === 'dont-know';
  const fault = misfit === null ? null : t(`answer.${misfit}`, boundsOf(question));
  const chooseUnknown = (chosen: boolean) => {
    setEmptied(emptied + 1);
    onAnswer(chosen ? { kind: 'dont-know' } : null);
  };
  return (
    <div className={styles['answer']}>
      {question.kind === 'date' ? (
        <PartialDateField
          key={emptied}
          label={<span className="visually-hidden">{label}</span>}
          value={value?.kind === 'date' ? value.date : null}
          onChange={(date) => onAnswer(dateAnswer(date))}
          fault={fault}
        />
      ) : (
        <NumberStepper
          key={emptied}
          label={<span className="visually-hidden">{label}</span>}
          value={value?.kind === 'number' ? value.number : null}
          unit={question.unit ?? ''}
          step={0.1}
          min={question.min ?? 0}
          max={question.max ?? 100}
          disabled={disabled}
          onChange={(number) => onAnswer(number === null ? null : { kind: 'number', number })}
          fault={fault}
        />
      )}
      <Chips
        kind="many"
        label={label}
        hideLabel
        disabled={disabled}
        value={isUnknown ? [DONT_KNOW] : []}
        chips={[{ value: DONT_KNOW, label: t('answer.dont-know') }]}
        onChange={(chosen) => chooseUnknown(chosen.length > 0)}
      />
    </div>
  );
}

function chipOf(value: AnswerValue): string {
  if (value.kind === 'yes-no') return value.yes ? 'yes' : 'no';
  return value.kind === 'choice' ? value.choice : DONT_KNOW;
}

function answerOf(question: Question, chip: string): AnswerValue {
  if (chip === DONT_KNOW) return { kind: 'dont-know' };
  return question.kind === 'choice' ? { kind: 'choice', choice: chip } : { kind: 'yes-no', yes: chip === 'yes' };
}

function dateAnswer(date: string | null): AnswerValue | null {
  const parsed = parsePartialDate(date ?? '');
  return parsed.ok ? { kind: 'date', date: parsed.value } : null;
}

function boundsOf({ min, max, unit }: Question): { min: string; max: string; unit: string } {
  return { min: String(min ?? ''), max: String(max ?? ''), unit: unit ?? '' };
}
