import { findTopical, topicals } from '@stipple/engine/catalog';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { findingsAt } from '../treatment-plans/findings-at.ts';
import { topicalName } from '../treatment-plans/names.ts';
import { addTopical, changeTopical, removeTopical } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import { LotField } from './lot-field.tsx';
import type { ChartTopical } from './session.ts';
import styles from './products.module.css';

/** What may go on open channels stands first. */
const standings = ['allowed', 'prescriber', 'blocked'];

/** What was put on open channels, each with its lot, and its prescriber where it needs one. */
export function TopicalsCard({ desk }: { desk: Desk }) {
  const t = useText(sessionsText);
  const acts = useText(sessionActsText);
  const { chart, edit } = desk;
  return (
    <section className={styles['part']} aria-label={t('topicals.title')}>
      <h3>{t('topicals.title')}</h3>
      {chart.topicals.length === 0 ? <p className={styles['note']}>{t('topicals.empty')}</p> : null}
      {chart.topicals.map((topical, at) => (
        <TopicalRow key={`${topical.topical} ${at}`} desk={desk} topical={topical} at={at} />
      ))}
      <SelectField
        label={t('topicals.add')}
        value={null}
        choices={Object.values(topicals)
          .filter((one) => !one.retired)
          .toSorted((a, b) => standings.indexOf(a.standing) - standings.indexOf(b.standing))
          .map((one) => ({ value: one.code, label: `${one.name} (${acts(`topical.standing.${one.standing}`)})` }))}
        onChange={(code) => edit(addTopical(chart, code))}
      />
    </section>
  );
}

function TopicalRow({ desk, topical, at }: { desk: Desk; topical: ChartTopical; at: number }) {
  const t = useText(sessionsText);
  const tell = useToast();
  const { chart, edit, findings } = desk;
  const acts = useText(sessionActsText);
  const name = topicalName(topical.topical);
  const standing = findTopical(topical.topical)?.standing ?? 'prescriber';
  const remove = () => {
    edit(removeTopical(chart, at));
    tell({ words: t('topicals.removed', { name }) });
  };
  return (
    <div className={styles['product']}>
      <div className={styles['productName']}>
        <span>
          <strong>{name}</strong> <small>{acts(`topical.standing.${standing}`)}</small>
        </span>
        <IconButton icon="cross" label={t('topicals.remove', { name })} onClick={remove} />
      </div>
      <div className={styles['pair']}>
        <LotField
          kind="topical"
          entry={topical.topical}
          label={t('topicals.lot')}
          value={topical.lot}
          onChange={(lot) => edit(changeTopical(chart, at, { lot }), `topicals.${at}.lot`)}
          onChoose={(lot) => edit(changeTopical(chart, at, { lot }))}
        />
        {standing === 'prescriber' ? (
          <TextField
            label={t('topicals.prescriber')}
            value={topical.prescriber}
            maxLength={120}
            onChange={(prescriber) => edit(changeTopical(chart, at, { prescriber }), `topicals.${at}.prescriber`)}
          />
        ) : null}
      </div>
      <FieldFindings findings={findingsAt(findings, `topicals.${topical.topical}`)} />
    </div>
  );
}
