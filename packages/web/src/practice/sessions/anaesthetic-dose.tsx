import { anaestheticDose } from '@stipple/engine/session';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { useText } from '../../text/use-text.ts';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { lookUpSource } from '../../ui/look-up-source.ts';
import type { ChartAnaesthetic } from './session.ts';
import styles from './products.module.css';

/** How much of each agent lies on the skin, by the engine's own reckoning; nothing while the amount is not known. */
export function AnaestheticDose({ anaesthetic }: { anaesthetic: ChartAnaesthetic }) {
  const t = useText(sessionActsText);
  const { product, grams, area_cm2, weight_kg } = anaesthetic;
  const dose = grams === null ? null : anaestheticDose({ product, grams, area_cm2, weight_kg });
  if (dose === null || !dose.ok) return null;
  const { agents, label_grams_for_area: label, sources } = dose.value;
  const words = [
    ...agents.map(({ name, milligrams, mg_per_kg }) =>
      [
        t('dose.agent', { agent: name, mg: milligrams }),
        mg_per_kg === null ? '' : t('dose.per-kg', { value: mg_per_kg }),
      ]
        .filter((part) => part !== '')
        .join(', '),
    ),
    ...(label === null ? [] : [t('dose.label', { least: label[0], most: label[1] })]),
  ].join(' · ');
  return (
    <div className={styles['productName']}>
      <p className={styles['note']}>
        {t('dose.title')}: {words}
      </p>
      <SourceSheet statement={words} sources={sources} sign_off="published" lookUp={lookUpSource} />
    </div>
  );
}
