import type { Comparison, MeasuredDifference, PlanDifference } from '@stipple/engine/healing';
import { BandChart, numberText } from '../../charts/band-chart.tsx';
import { shareText } from '../../charts/skin-section-scales.ts';
import { foresightText } from '../../text/en/foresight.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import styles from './foresight.module.css';
import { planLetter } from './variant.ts';

type PairCardProps = { comparison: Comparison; difference: PlanDifference; until: number };

/** Two plans: the band of their difference, whether anybody can tell them apart, and whose word that is. */
export function PairCard({ comparison, difference, until }: PairCardProps) {
  const t = useText(foresightText);
  const [first, second] = [difference.first, difference.second].map((at) =>
    t('compare.plan', { letter: planLetter(at) }),
  ) as [string, string];
  const score = difference.measured.find(({ measure }) => measure === 'improvement');
  const points = comparison.plans[difference.first]?.course.points ?? [];
  if (difference.differ_in.length === 0)
    return (
      <Card title={t('compare.pair', { first, second })}>
        <p>{t('compare.same')}</p>
      </Card>
    );
  const verdictWords = ({ verdict }: MeasuredDifference) => t(`verdict.${verdict}`, { first, second });
  return (
    <Card title={t('compare.pair', { first, second })}>
      <div className={styles['pair']}>
        {score === undefined ? null : (
          <BandChart
            small
            title={t('compare.over-time', { first, second })}
            unit={t('compare.unit.difference')}
            points={points}
            bands={difference.over_time.improvement}
            until={until}
            along="months"
            rest={0}
            margin={score.margin}
            word={verdictWords(score)}
          />
        )}
        <div className={styles['measures']}>
          {difference.measured.map((measured) => (
            <section key={measured.measure} aria-label={t(`compare.measure.${measured.measure}`)}>
              <h4>{t(`compare.measure.${measured.measure}`)}</h4>
              <div className={styles['tags']}>
                <StateTag
                  tone={measured.verdict === 'not-distinguishable' ? 'unknown' : 'refer'}
                  icon={measured.verdict === 'not-distinguishable' ? 'question' : 'arrow-right'}
                >
                  {verdictWords(measured)}
                </StateTag>
                <StateTag
                  tone={measured.decided_by === 'priors' ? 'precautions' : 'suitable'}
                  icon={measured.decided_by === 'priors' ? 'triangle' : 'tick'}
                >
                  {t(`decided.${measured.decided_by}`)}
                </StateTag>
              </div>
              <p>{t('compare.on-day', onDay(measured, comparison.read_day, first))}</p>
              <DecidedBy measured={measured} difference={difference} />
            </section>
          ))}
        </div>
      </div>
    </Card>
  );
}

const FEATURES = 6;

/** What data inform and what priors decide, with the largest parts by name. */
function DecidedBy({ measured, difference }: { measured: MeasuredDifference; difference: PlanDifference }) {
  const t = useText(foresightText);
  const { prior_share, by_feature } = measured.shares;
  const differ = difference.differ_in.map((what) => t(`differ.${what}`));
  const words = { share: shareText(prior_share), differ: differ.length === 0 ? t('differ.nothing') : listText(differ) };
  return (
    <>
      <p className={styles['quiet']}>{t(`decided.${measured.decided_by}.text`, words)}</p>
      {by_feature.length === 0 ? null : (
        <details className={styles['features']}>
          <summary>{t('compare.features')}</summary>
          <DataTable
            caption={t('compare.features')}
            rows={by_feature.slice(0, FEATURES)}
            keyOf={({ name }) => name}
            columns={[
              { key: 'name', title: t('compare.feature'), cell: ({ name }) => name },
              {
                key: 'share',
                title: t('compare.feature.share'),
                numeric: true,
                cell: ({ share }) => shareText(Math.max(0, share)),
              },
              {
                key: 'learned',
                title: t('compare.feature.learned'),
                cell: ({ isLearned }) => t(isLearned ? 'compare.feature.data' : 'compare.feature.prior'),
              },
            ]}
          />
        </details>
      )}
    </>
  );
}

function onDay({ difference, chance_first_more, margin }: MeasuredDifference, day: number, first: string) {
  const { middle, low, high } = difference;
  return {
    day,
    first,
    middle: numberText(middle),
    low: numberText(low),
    high: numberText(high),
    chance: shareText(chance_first_more),
    margin: numberText(margin),
  };
}
