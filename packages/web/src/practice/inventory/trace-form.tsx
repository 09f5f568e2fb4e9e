import { traceChoices } from '@stipple/contract/exposure-trace';
import { stockKinds } from '@stipple/contract/inventory';
import { assertNever, parseCalendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';
import { useRead } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useSignedIn } from '../shell/me.ts';
import { productChoices } from './stock.ts';
import { TracedPatient } from './traced-patient.tsx';
import { sharedThings } from './trace-question.ts';
import type { TraceQuestion } from './trace-question.ts';
import styles from './inventory.module.css';

type TraceFormProps = { question: TraceQuestion; onChange: (question: TraceQuestion) => void };

/** What was shared, which one, and between which days. */
export function TraceForm({ question, onChange }: TraceFormProps) {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  const change = (part: Partial<TraceQuestion>) => onChange({ ...question, ...part });
  return (
    <section className={`${styles['question']} no-print`} aria-label={t('trace.by')}>
      <Chips
        label={t('trace.by')}
        value={question.by}
        chips={sharedThings.map((thing) => ({ value: thing, label: t(`trace.by.${thing}`) }))}
        onChange={(value) => change({ by: sharedThings.find((thing) => thing === value) ?? null, value: null })}
      />
      <WhichOne question={question} change={change} />
      <div className={styles['days']}>
        <DateField
          label={t('trace.from')}
          value={question.from}
          max={practice.today}
          onChange={(day) => change({ from: dayOr(day, question.from) })}
        />
        <DateField
          label={t('trace.until')}
          value={question.until}
          max={practice.today}
          onChange={(day) => change({ until: dayOr(day, question.until) })}
        />
      </div>
    </section>
  );
}

type WhichProps = { question: TraceQuestion; change: (part: Partial<TraceQuestion>) => void };

function WhichOne({ question, change }: WhichProps) {
  switch (question.by) {
    case 'device':
    case 'operator':
    case 'room':
      return <OneOfRecorded by={question.by} value={question.value} onChange={(value) => change({ value })} />;
    case 'patient':
      return <TracedPatient patient_id={question.value} onChange={(value) => change({ value })} />;
    case 'product':
      return <WhichProduct question={question} change={change} />;
    case 'lot':
      return <WhichLot question={question} change={change} />;
    case 'any':
    case null:
      return null;
    default:
      return assertNever(question.by);
  }
}

type RecordedProps = {
  by: 'device' | 'operator' | 'room';
  value: string | null;
  onChange: (value: string) => void;
};

/** What sessions have recorded, to choose from instead of typing. */
function OneOfRecorded({ by, value, onChange }: RecordedProps) {
  const t = useText(inventoryText);
  const { data, problem, refetch } = useRead(traceChoices, {});
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return null;
  const plain = (values: readonly string[]) => values.map((one) => ({ value: one, label: one }));
  const chips =
    by === 'operator'
      ? data.operators.map(({ staff_id, name }) => ({ value: staff_id, label: name }))
      : plain(by === 'room' ? data.rooms : data.device_serials);
  if (chips.length === 0) return <p>{t('trace.which.none')}</p>;
  return <Chips label={t(`trace.which.${by}`)} value={value} chips={chips} onChange={onChange} />;
}

function WhichProduct({ question, change }: WhichProps) {
  const t = useText(inventoryText);
  return (
    <div className={styles['days']}>
      <WhichKind question={question} change={change} />
      <SelectField
        label={t('trace.product')}
        value={question.value}
        choices={productChoices(question.kind)}
        onChange={(value) => change({ value })}
      />
    </div>
  );
}

function WhichLot({ question, change }: WhichProps) {
  const t = useText(inventoryText);
  return (
    <div className={styles['days']}>
      <WhichKind question={question} change={change} />
      <TextField
        label={t('trace.lot')}
        hint={t('trace.lot.hint')}
        value={question.lot}
        maxLength={60}
        autoComplete="off"
        onChange={(lot) => change({ lot })}
      />
    </div>
  );
}

function WhichKind({ question, change }: WhichProps) {
  const t = useText(inventoryText);
  return (
    <SelectField
      label={t('trace.lot.kind')}
      value={question.kind}
      choices={stockKinds.map((kind) => ({ value: kind, label: t(`one.${kind}`) }))}
      onChange={(value) => change({ kind: stockKinds.find((kind) => kind === value) ?? 'cartridge', value: null })}
    />
  );
}

function dayOr(text: string | null, before: CalendarDate): CalendarDate {
  const parsed = text === null ? null : parseCalendarDate(text);
  return parsed?.ok === true ? parsed.value : before;
}
