import { evenPasses, evenSpeed, HOLE_MM, laidChannels, smearOf, SQUARE_MM, strokesOf } from '@stipple/engine/dosimetry';
import type { EvenPasses, Strokes } from '@stipple/engine/dosimetry';
import { useMemo } from 'react';
import { ChartFigure } from '../../charts/chart-figure.tsx';
import { numberText } from '../../charts/band-chart.tsx';
import { coverageDots, sideFor } from '../../charts/coverage-dots.ts';
import type { CoverageDots } from '../../charts/coverage-dots.ts';
import { CoverageMap } from '../../charts/coverage-map.tsx';
import { shareText } from '../../charts/skin-section-scales.ts';
import { foresightText } from '../../text/en/foresight.ts';
import { countText } from '../../text/quantities.ts';
import type { Say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { FaultList } from './fault-list.tsx';
import type { ForesightPool } from './foresight-pool.ts';
import type { ForesightAnswers, PassCoverage } from './foresight-work.ts';
import styles from './foresight.module.css';
import { inTenths } from './hand-beat.ts';
import type { Look } from './look.ts';
import { passesShown } from './passes-shown.ts';
import { useAnswer } from './use-foresight.ts';
import { beyondDevice } from './variant.ts';

const SEED = 20;
/** Two at once for the first picture; the rest as soon as it is there. */
const [COARSE_SQUARES, SQUARES] = [2, 6];

/** How much skin do the needles touch, after each pass? */
export function CoverageView({ look, pool }: { look: Look; pool: ForesightPool | null }) {
  const t = useText(foresightText);
  const [plan] = look.plans;
  const after = passesShown(plan.passes).map((passes) => strokesOf(look.hand, { ...plan, passes }));
  const coarse = useAnswer(pool, { kind: 'coverage', wish: { after, squares: COARSE_SQUARES, seed: SEED } });
  // Only once the first picture is there: work that cannot be stopped half-way would keep the next change waiting.
  const fine = useAnswer(
    pool,
    isOf(coarse, after) ? { kind: 'coverage', wish: { after, squares: SQUARES, seed: SEED } } : null,
  );
  const answer = isOf(fine, after) ? fine : coarse;
  const faults = [...beyondDevice(look.hand, plan), ...(answer?.ok === false ? answer.problem : [])];
  if (faults.length > 0)
    return (
      <Card>
        <FaultList faults={faults} />
      </Card>
    );
  if (answer === null || !answer.ok) return <Skeleton lines={4} height_px={96} label={t('coverage.title')} />;
  return (
    <>
      <EvenAdvice strokes={answer.value.at(-1)?.strokes ?? null} />
      <Card>
        <Passes coverage={answer.value} squares={answer === fine ? SQUARES : COARSE_SQUARES} />
      </Card>
    </>
  );
}

/** Whether an answer is that to what is asked now. */
function isOf(answer: ForesightAnswers['coverage'] | null, after: readonly Strokes[]): boolean {
  return answer?.ok === true && JSON.stringify(answer.value.map(({ strokes }) => strokes)) === JSON.stringify(after);
}

function Passes({ coverage, squares }: { coverage: readonly PassCoverage[]; squares: number }) {
  const t = useText(foresightText);
  const maps = useMemo(() => mapsOf(coverage), [coverage]);
  const side = maps[0]?.side_mm ?? SQUARE_MM;
  return (
    <ChartFigure
      title={t('coverage.title')}
      summary={t('coverage.summary', { squares, side })}
      table={<PassTable coverage={coverage} />}
    >
      <div className={styles['maps']}>
        {maps.map((dots, at) => {
          const one = coverage[at];
          return one === undefined ? null : (
            <CoverageMap
              key={passesOf(one)}
              title={t('coverage.after', { count: passesOf(one) })}
              dots={dots}
              hole_mm={HOLE_MM}
              words={t('coverage.words', {
                density: countText(Math.round(one.strokes_per_cm2.value)),
                share: shareText(one.share_within.value),
              })}
            />
          );
        })}
      </div>
    </ChartFigure>
  );
}

/** The same seed for each: a pass lies where it lay in the picture before. */
function mapsOf(coverage: readonly PassCoverage[]): readonly CoverageDots[] {
  const laid = coverage.flatMap(({ strokes }) => {
    const channels = laidChannels(strokes, SEED);
    return channels.ok ? [channels.value] : [];
  });
  const fullest = laid.at(-1);
  const side = fullest === undefined ? SQUARE_MM : sideFor(fullest);
  return laid.map((channels) => coverageDots(channels, side));
}

function passesOf({ strokes }: PassCoverage): number {
  return strokes.kind === 'stamp' ? strokes.stamps_per_spot : strokes.passes;
}

function PassTable({ coverage }: { coverage: readonly PassCoverage[] }) {
  const t = useText(foresightText);
  const rows = coverage.map((one) => ({ passes: passesOf(one), ...one }));
  const estimate = ({ value, error }: PassCoverage['share_within']) =>
    t('coverage.estimate', { value: countText(Math.round(value)), error: countText(Math.ceil(error)) });
  return (
    <DataTable
      caption={t('coverage.title')}
      rows={rows}
      keyOf={({ passes }) => String(passes)}
      columns={[
        {
          key: 'after',
          title: t('coverage.column.after'),
          cell: ({ passes }) => t('coverage.after', { count: passes }),
        },
        {
          key: 'strokes',
          title: t('coverage.column.strokes'),
          numeric: true,
          cell: ({ strokes_per_cm2 }) => estimate(strokes_per_cm2),
        },
        {
          key: 'distinct',
          title: t('coverage.column.distinct'),
          numeric: true,
          cell: ({ distinct_per_cm2 }) => estimate(distinct_per_cm2),
        },
        {
          key: 'share',
          title: t('coverage.column.share'),
          numeric: true,
          cell: ({ share_within }) => shareText(share_within.value),
        },
        {
          key: 'chance',
          title: t('coverage.column.chance'),
          numeric: true,
          wideOnly: true,
          cell: ({ by_chance }) => shareText(by_chance),
        },
        {
          key: 'variation',
          title: t('coverage.column.variation'),
          numeric: true,
          wideOnly: true,
          cell: ({ cell_variation }) => numberText(cell_variation),
        },
      ]}
    />
  );
}

/** The speeds at which strokes neither smear nor leave gaps, and the passes; only a pen is moved at a speed that matters. */
function EvenAdvice({ strokes }: { strokes: Strokes | null }) {
  const t = useText(foresightText);
  if (strokes === null) return null;
  const smear = strokes.kind === 'pen' ? smearOf(strokes) : null;
  const even = strokes.kind === 'pen' ? evenSpeed(strokes) : null;
  const passes = evenPasses(strokes);
  return (
    <Card title={t('coverage.even')}>
      {smear === null ? null : (
        <div className={styles['notice']}>
          <StateTag tone="precautions" icon="triangle">
            {t('coverage.smear')}
          </StateTag>
          <p>{smear.text}</p>
        </div>
      )}
      {even?.ok === true ? (
        <p>
          {even.value === null
            ? t('coverage.even.none')
            : t('coverage.even.range', inTenths(even.value.slowest_cm_s, even.value.fastest_cm_s))}
        </p>
      ) : null}
      {passes.ok ? <p>{passesWords(passes.value, t)}</p> : null}
      <p className={styles['quiet']}>{t('coverage.even.assumed')}</p>
    </Card>
  );
}

function passesWords(passes: EvenPasses, t: Say<typeof foresightText.en>): string {
  if (passes === null) return t('coverage.passes.none');
  return t(passes.fewest === passes.enough ? 'coverage.passes.one' : 'coverage.passes.range', passes);
}
