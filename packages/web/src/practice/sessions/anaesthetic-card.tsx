import { anaesthetics, findAnaesthetic } from '@stipple/engine/catalog';
import { CheckField } from '../../forms/check-field.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { findingsAt } from '../treatment-plans/findings-at.ts';
import { AnaestheticDose } from './anaesthetic-dose.tsx';
import { changeAnaesthetic, chooseAnaesthetic } from './chart-edits.ts';
import { minutesBetween } from './chart-check.ts';
import type { Desk } from './desk.ts';
import { LotField } from './lot-field.tsx';
import { MomentField } from './moment-field.tsx';
import type { ChartAnaesthetic } from './session.ts';
import styles from './products.module.css';

/** The entry of the catalogue that says that none was used. */
const NONE = 'none';

/** What numbs: product, lot, amount, area, and how long it lay. */
export function AnaestheticCard({ desk }: { desk: Desk }) {
  const t = useText(sessionsText);
  const { chart, edit, findings } = desk;
  const { anaesthetic } = chart;
  return (
    <section className={styles['part']} aria-label={t('anaesthetic.title')}>
      <h3>{t('anaesthetic.title')}</h3>
      <SelectField
        label={t('anaesthetic.product')}
        value={anaesthetic?.product ?? null}
        choices={Object.values(anaesthetics)
          .filter((one) => !one.retired || one.code === anaesthetic?.product)
          .map((one) => ({ value: one.code, label: one.name }))}
        onChange={(product) => edit(chooseAnaesthetic(chart, product))}
      />
      {anaesthetic === null || anaesthetic.product === NONE ? null : (
        <AnaestheticFields desk={desk} anaesthetic={anaesthetic} />
      )}
      <FieldFindings findings={findingsAt(findings, 'anaesthetic')} />
      <LabelNotes product={anaesthetic?.product ?? NONE} />
    </section>
  );
}

function AnaestheticFields({ desk, anaesthetic }: { desk: Desk; anaesthetic: ChartAnaesthetic }) {
  const t = useText(sessionsText);
  const acts = useText(sessionActsText);
  const { chart, edit, day, time_zone } = desk;
  const change = (values: Partial<ChartAnaesthetic>, typing?: string) => edit(changeAnaesthetic(chart, values), typing);
  const minutes = minutesBetween(anaesthetic.on_at, anaesthetic.off_at);
  return (
    <>
      <div className={styles['pair']}>
        <LotField
          kind="anaesthetic"
          entry={anaesthetic.product}
          label={t('anaesthetic.lot')}
          value={anaesthetic.lot}
          onChange={(lot) => change({ lot }, 'anaesthetic.lot')}
          onChoose={(lot) => change({ lot })}
        />
        <NumberStepper
          label={t('anaesthetic.grams')}
          unit="g"
          step={0.5}
          min={0}
          max={200}
          value={anaesthetic.grams}
          onChange={(grams) => change({ grams }, 'anaesthetic.grams')}
        />
        <NumberStepper
          label={t('anaesthetic.area')}
          unit="cm²"
          step={10}
          min={0}
          max={5000}
          value={anaesthetic.area_cm2}
          onChange={(area_cm2) => change({ area_cm2 }, 'anaesthetic.area')}
        />
        <NumberStepper
          label={acts('dose.weight')}
          unit="kg"
          step={1}
          min={0}
          max={500}
          start={60}
          value={anaesthetic.weight_kg}
          onChange={(weight_kg) => change({ weight_kg }, 'anaesthetic.weight')}
        />
        <MomentField
          label={t('anaesthetic.on')}
          value={anaesthetic.on_at}
          day={day}
          time_zone={time_zone}
          onChange={(on_at) => change({ on_at })}
        />
        <MomentField
          label={t('anaesthetic.off')}
          value={anaesthetic.off_at}
          day={day}
          time_zone={time_zone}
          onChange={(off_at) => change({ off_at })}
        />
      </div>
      <TextField
        label={acts('dose.prescriber')}
        optional
        value={anaesthetic.prescriber}
        maxLength={120}
        onChange={(prescriber) => change({ prescriber }, 'anaesthetic.prescriber')}
      />
      <AnaestheticDose anaesthetic={anaesthetic} />
      {minutes === null ? null : <p className={styles['note']}>{t('anaesthetic.minutes', { minutes })}</p>}
      <CheckField
        label={t('anaesthetic.wiped')}
        checked={anaesthetic.wiped_off}
        onChange={(wiped_off) => change({ wiped_off })}
      />
    </>
  );
}

function LabelNotes({ product }: { product: string }) {
  const t = useText(sessionsText);
  const notes = findAnaesthetic(product)?.notes ?? [];
  if (product === NONE || notes.length === 0) return null;
  return (
    <details className={styles['notes']}>
      <summary>{t('anaesthetic.notes')}</summary>
      <ul>
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </details>
  );
}
