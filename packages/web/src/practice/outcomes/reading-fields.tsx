import { findOutcomeScale } from '@stipple/engine/catalog';
import type { OutcomeScaleEntry, ScaleItem } from '@stipple/engine/catalog';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { FormGrid } from '../../forms/form-grid.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { occasions, scoreSoFar, unitKey } from './reading-draft.ts';
import type { ReadingDraft } from './reading-draft.ts';
import styles from './outcomes.module.css';

type ReadingFieldsProps = {
  draft: ReadingDraft;
  scale: OutcomeScaleEntry;
  scales: readonly string[];
  today: string;
  missing: readonly string[];
  tried: boolean;
  onScale: (code: string) => void;
  onChange: (draft: ReadingDraft) => void;
};

/** The scale's own items with its own words at every step. */
export function ReadingFields(props: ReadingFieldsProps) {
  const { draft, scale, scales, today, missing, tried, onScale, onChange } = props;
  const t = useText(outcomesText);
  const score = scoreSoFar(draft);
  return (
    <FormGrid>
      {scales.length < 2 ? null : (
        <Chips
          label={t('form.scale')}
          value={draft.scale}
          chips={scales.map((code) => ({ value: code, label: findOutcomeScale(code)?.name ?? code }))}
          onChange={onScale}
        />
      )}
      {scale.rated_by === 'patient' ? <p className={styles['quiet']}>{t('form.patient')}</p> : null}
      <Chips
        label={t('occasion')}
        value={draft.occasion}
        chips={occasions.map((value) => ({ value, label: t(`occasion.${value}`) }))}
        onChange={(value) => onChange({ ...draft, occasion: occasions.find((one) => one === value) ?? draft.occasion })}
      />
      <DateField
        label={t('form.day')}
        value={draft.measured_on}
        max={today}
        fault={tried && draft.measured_on === null ? t('form.day.missing') : null}
        onChange={(measured_on) => onChange({ ...draft, measured_on })}
      />
      {scale.scoring.kind === 'typed-total' ? (
        <p className={styles['quiet']}>
          {t('form.typed')} {scale.licence?.terms}
        </p>
      ) : null}
      {scale.items.map((item) => (
        <ItemField
          key={`${scale.code} ${item.code}`}
          item={item}
          value={draft.items[item.code] ?? null}
          fault={missing.includes(item.code) ? t('form.item.missing') : null}
          onChange={(value) => onChange({ ...draft, items: withItem(draft.items, item.code, value) })}
        />
      ))}
      {score === null ? null : (
        <p className={styles['score']}>
          {t('form.score')} <strong>{t('form.score.value', { score, unit: t(unitKey(scale)) })}</strong>{' '}
          <small>{t(`better.${scale.better}`)}</small>
        </p>
      )}
    </FormGrid>
  );
}

type ItemFieldProps = {
  item: ScaleItem;
  value: number | null;
  fault: string | null;
  onChange: (value: number | null) => void;
};

function ItemField({ item, value, fault, onChange }: ItemFieldProps) {
  const t = useText(outcomesText);
  const { rated } = item;
  if (rated.kind === 'number')
    return (
      <NumberStepper
        label={item.label}
        unit={t('unit.points')}
        value={value}
        min={rated.min}
        max={rated.max}
        step={rated.step}
        start={rated.min}
        fault={fault}
        onChange={onChange}
      />
    );
  return (
    <fieldset className={styles['anchors']}>
      <legend>{item.label}</legend>
      {rated.choices.map((choice) => (
        <label key={choice.value}>
          <input type="radio" checked={value === choice.value} onChange={() => onChange(choice.value)} />
          <b>{choice.value}</b>
          <span>{choice.label}</span>
        </label>
      ))}
      {fault === null ? null : <p className={styles['fault']}>{fault}</p>}
    </fieldset>
  );
}

function withItem(items: ReadingDraft['items'], code: string, value: number | null): ReadingDraft['items'] {
  const { [code]: _before, ...others } = items;
  return value === null ? others : { ...others, [code]: value };
}
