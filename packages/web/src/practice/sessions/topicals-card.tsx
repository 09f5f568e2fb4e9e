import { findTopical, topicals } from '@stipple/engine/catalog';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { FieldFindings } from '../treatment-plans/field-findings.tsx';
import { findingsAt } from '../treatment-plans/findings-at.ts';
import { topicalName } from '../treatment-plans/names.ts';
import { addTopical, changeTopical, removeTopical } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import { LotField } from './lot-field.tsx';
import type { ChartTopical } from './session.ts';
import styles from './session-places.module.css';

/** What was put on open channels, each with its lot, and its prescriber where it needs one. */
export function TopicalsCard({ desk }: { desk: Desk }) {
  const t = useText(sessionsText);
  const { chart, edit } = desk;
  return (
    <Card title={t('topicals.title')}>
      {chart.topicals.length === 0 ? <p className={styles['note']}>{t('topicals.empty')}</p> : null}
      {chart.topicals.map((topical, at) => (
        <TopicalRow key={`${topical.topical} ${at}`} desk={desk} topical={topical} at={at} />
      ))}
      <SelectField
        label={t('topicals.add')}
        value={null}
        choices={Object.values(topicals)
          .filter((one) => !one.retired)
          .map((one) => ({ value: one.code, label: one.name }))}
        onChange={(code) => edit(addTopical(chart, code))}
      />
    </Card>
  );
}

function TopicalRow({ desk, topical, at }: { desk: Desk; topical: ChartTopical; at: number }) {
  const t = useText(sessionsText);
  const tell = useToast();
  const { chart, edit, findings } = desk;
  const name = topicalName(topical.topical);
  const remove = () => {
    edit(removeTopical(chart, at));
    tell({ words: t('topicals.removed', { name }), undo: () => edit(chart) });
  };
  return (
    <div className={styles['product']}>
      <div className={styles['productName']}>
        <strong>{name}</strong>
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
        {findTopical(topical.topical)?.standing === 'prescriber' ? (
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
