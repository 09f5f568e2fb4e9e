import type { readRatingResults } from '@stipple/contract/photo-ratings';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { fewestPairsForKappa } from '@stipple/imaging/agreement';
import { photoRatingsText } from '../../text/en/photo-ratings.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { FactTable } from '../../ui/fact-table.tsx';
import styles from './rating.module.css';

type Agreement = ResponseOf<typeof readRatingResults>['agreement'][number];

/** Two raters: how often they said the same, and a kappa only where the pairs can bear one. */
export function RatersAgreement({ agreement }: { agreement: Agreement }) {
  const t = useText(photoRatingsText);
  const { one, other, pairs, same_percent, within_one_percent } = agreement;
  const percent = (value: number | null): string =>
    value === null ? t('results.no-percent') : t('results.percent', { percent: Math.round(value) });
  return (
    <Card title={t('results.of', { one, other })}>
      <FactTable
        facts={[
          { label: t('column.pairs'), value: t('results.pairs', { count: pairs }) },
          { label: t('results.same'), value: percent(same_percent) },
          { label: t('results.within-one'), value: percent(within_one_percent) },
          { label: t('results.kappa'), value: kappaWords(agreement, t), note: t('results.kappa.meaning') },
        ]}
      />
      {pairs < 2 * fewestPairsForKappa ? <p className={styles['quiet']}>{t('results.small')}</p> : null}
    </Card>
  );
}

type Words = ReturnType<typeof useText<typeof photoRatingsText.en>>;

function kappaWords({ weighted_kappa, kappa_interval, no_kappa_because }: Agreement, t: Words): string {
  if (weighted_kappa === null)
    return t(`results.kappa.${no_kappa_because ?? 'too-few-pairs'}`, { fewest: fewestPairsForKappa });
  const kappa = weighted_kappa.toFixed(2);
  const [low, high] = kappa_interval ?? [];
  if (low === undefined || high === undefined) return t('results.kappa.alone', { kappa });
  return t('results.kappa.value', { kappa, low: low.toFixed(2), high: high.toFixed(2) });
}
