import { firstPossibleDay, parsePartialDate } from '@stipple/engine/kernel';
import { useState } from 'react';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { PartialDateField } from '../../forms/partial-date-field.tsx';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import type { Intake, IntakeQuestion, SaidValue } from './intake-course.ts';
import styles from './intake.module.css';

type AnswerFieldProps = {
  question: IntakeQuestion;
  value: SaidValue | null;
  today: Intake['today'];
  fault: string | null;
  onAnswer: (value: SaidValue) => void;
};

/** One tap answers and leads on; a date or a number is typed and then confirmed. */
export function AnswerField(props: AnswerFieldProps) {
  switch (props.question.kind) {
    case 'yes-no':
    case 'choice':
      return <Choices {...props} />;
    case 'date':
      return <DateAnswer {...props} />;
    case 'number':
      return <NumberAnswer {...props} />;
  }
}

function Choices({ question, value, fault, onAnswer }: AnswerFieldProps) {
  const t = useText(portalText);
  const choices: readonly (readonly [string, SaidValue])[] =
    question.kind === 'choice'
      ? question.choices.map(({ code, label }) => [label, { kind: 'choice', choice: code }])
      : [
          [t('answer.yes'), { kind: 'yes-no', yes: true }],
          [t('answer.no'), { kind: 'yes-no', yes: false }],
        ];
  return (
    <div className={styles['choices']}>
      {[...choices, [t('answer.dont-know'), DONT_KNOW] as const].map(([label, choice]) => (
        <button
          key={label}
          type="button"
          className={styles['choice']}
          aria-pressed={JSON.stringify(choice) === JSON.stringify(value)}
          onClick={() => onAnswer(choice)}
        >
          {label}
        </button>
      ))}
      {fault === null ? null : <p role="alert">{fault}</p>}
    </div>
  );
}

function DateAnswer({ question, value, today, fault, onAnswer }: AnswerFieldProps) {
  const t = useText(portalText);
  const [typed, setTyped] = useState<string | null>(value?.kind === 'date' ? value.date : null);
  const [misfit, setMisfit] = useState<string | null>(null);
  const goOn = () => {
    const parsed = parsePartialDate(typed ?? '');
    if (!parsed.ok) return setMisfit(t('answer.no-date'));
    if (firstPossibleDay(parsed.value) > today) return setMisfit(t('answer.after-today'));
    onAnswer({ kind: 'date', date: parsed.value });
  };
  return (
    <div className={styles['choices']}>
      <PartialDateField
        label={<span className="visually-hidden">{question.text}</span>}
        value={typed}
        fault={misfit ?? fault}
        onChange={(date) => {
          setMisfit(null);
          setTyped(date);
        }}
      />
      <GoOn onGoOn={goOn} onAnswer={onAnswer} />
    </div>
  );
}

function NumberAnswer({ question, value, fault, onAnswer }: AnswerFieldProps) {
  const t = useText(portalText);
  const [typed, setTyped] = useState<number | null>(value?.kind === 'number' ? value.number : null);
  const [misfit, setMisfit] = useState<string | null>(null);
  const { min, max, unit } = question;
  const goOn = () => {
    const isWithin = typed !== null && typed >= (min ?? typed) && typed <= (max ?? typed);
    if (isWithin) onAnswer({ kind: 'number', number: typed });
    else setMisfit(t('answer.out-of-range', { min: min ?? 0, max: max ?? '', unit: unit ?? '' }));
  };
  return (
    <div className={styles['choices']}>
      <NumberStepper
        label={<span className="visually-hidden">{question.text}</span>}
        value={typed}
        unit={unit ?? ''}
        step={0.1}
        min={min ?? 0}
        max={max ?? 100}
        fault={misfit ?? fault}
        onChange={(number) => {
          setMisfit(null);
          setTyped(number);
        }}
      />
      <GoOn onGoOn={goOn} onAnswer={onAnswer} />
    </div>
  );
}

function GoOn({ onGoOn, onAnswer }: { onGoOn: () => void; onAnswer: (value: SaidValue) => void }) {
  const t = useText(portalText);
  return (
    <>
      <ActButton kind="next" wide onClick={onGoOn}>
        {t('check-in.next-screen')}
      </ActButton>
      <button type="button" className={styles['choice']} onClick={() => onAnswer(DONT_KNOW)}>
        {t('answer.dont-know')}
      </button>
    </>
  );
}

const DONT_KNOW: SaidValue = { kind: 'dont-know' };
