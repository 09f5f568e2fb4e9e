import { NumberStepper } from '../../forms/number-stepper.tsx';
import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { FieldFindings } from './field-findings.tsx';
import { findingsAt } from './findings-at.ts';
import styles from './plan-fields.module.css';
import type { PlanEditing } from './use-plan-editing.ts';
import { Why } from './why.tsx';

type NumberField = 'sessions_planned' | 'interval_days' | 'first_reading_days' | 'final_reading_days';

/** How many sessions, how far apart, and on which days the result is read. */
export function PlanSeries({ editing }: { editing: PlanEditing }) {
  const t = useText(plansText);
  const { draft } = editing;
  const weeks = (days: number) => t('in-weeks', { weeks: Math.round(days / 7) });
  return (
    <Card title={t('series.title')}>
      <div className={styles['pair']}>
        <SeriesNumber editing={editing} field="sessions_planned" label={t('sessions')} min={1} max={24} />
        <SeriesNumber
          editing={editing}
          field="interval_days"
          label={t('interval')}
          hint={weeks(draft.interval_days)}
          unit={t('days.unit')}
          step={7}
          min={7}
          max={364}
        />
        <SeriesNumber
          editing={editing}
          field="first_reading_days"
          label={t('first-reading')}
          hint={`${weeks(draft.first_reading_days)}, ${t('reading.hint')}`}
          unit={t('days.unit')}
          step={7}
          min={0}
          max={730}
        />
        <SeriesNumber
          editing={editing}
          field="final_reading_days"
          label={t('final-reading')}
          hint={`${weeks(draft.final_reading_days)}, ${t('reading.hint')}`}
          unit={t('days.unit')}
          step={7}
          min={0}
          max={730}
        />
      </div>
    </Card>
  );
}

type SeriesNumberProps = {
  editing: PlanEditing;
  field: NumberField;
  label: string;
  hint?: string;
  unit?: string;
  step?: number;
  min: number;
  max: number;
};

function SeriesNumber({ editing, field, label, hint, unit = '', step = 1, min, max }: SeriesNumberProps) {
  return (
    <div className={styles['field']}>
      <NumberStepper
        label={label}
        {...(hint === undefined ? {} : { hint })}
        unit={unit}
        step={step}
        min={min}
        max={max}
        value={editing.draft[field]}
        onChange={(value) => editing.change({ [field]: Math.round(value ?? 0) })}
      />
      <Why editing={editing} field={field} />
      <FieldFindings findings={findingsAt(editing.findings, field)} />
    </div>
  );
}
