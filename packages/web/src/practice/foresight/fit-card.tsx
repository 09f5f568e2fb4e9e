import { directionRows, healingSources } from '@stipple/engine/healing';
import type { DirectionRow, JudgedRow } from '@stipple/engine/healing';
import { useState } from 'react';
import { numberText } from '../../charts/band-chart.tsx';
import { foresightText } from '../../text/en/foresight.ts';
import { say } from '../../text/texts.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import type { ForesightPool } from './foresight-pool.ts';
import styles from './foresight.module.css';
import { useAnswer } from './use-foresight.ts';

const t = say(foresightText);

/** Each published row with prediction, band and hit or miss: the validation, misses first, for whoever wants to know. */
export function FitCard({ pool }: { pool: ForesightPool | null }) {
  useText(foresightText);
  const [isOpen, setOpen] = useState(false);
  const judged = useAnswer(pool, isOpen ? { kind: 'fit' } : null);
  return (
    <Card title={t('fit.title')}>
      <p className={styles['quiet']}>{t('fit.text')}</p>
      <details className={styles['features']} open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
        <summary>{t('fit.open')}</summary>
        {!isOpen ? null : judged === null ? (
          <Skeleton lines={4} height_px={40} label={t('fit.title')} />
        ) : (
          <Fit judged={judged} />
        )}
      </details>
    </Card>
  );
}

function Fit({ judged }: { judged: readonly JudgedRow[] }) {
  useText(foresightText);
  const hits = judged.filter(({ isHit }) => isHit).length;
  const rows = judged.toSorted((a, b) => Number(a.isHit) - Number(b.isHit));
  return (
    <>
      <p>{t('fit.sum', { hits, all: judged.length, misses: judged.length - hits })}</p>
      <div className={styles['rows']}>
        <DataTable
          caption={t('fit.title')}
          rows={rows}
          keyOf={({ row }) => row.id}
          columns={[
            { key: 'verdict', title: t('fit.verdict'), cell: hitCell },
            { key: 'what', title: t('fit.what'), cell: whatCell },
            { key: 'published', title: t('fit.published'), numeric: true, cell: ({ row }) => publishedText(row) },
            {
              key: 'model',
              title: t('fit.model'),
              numeric: true,
              cell: ({ model }) => t('fit.middle', bandText(model)),
            },
            {
              key: 'expected',
              title: t('fit.expected'),
              numeric: true,
              wideOnly: true,
              cell: ({ expected }) => t('fit.band', bandText(expected)),
            },
          ]}
        />
        <DataTable
          caption={t('fit.directions')}
          rows={directionRows}
          keyOf={({ id, source, published }) => `${id} ${source} ${published}`}
          columns={[
            { key: 'verdict', title: t('fit.directions'), cell: directionCell },
            { key: 'published', title: t('fit.published'), cell: ({ published }) => published },
            { key: 'model', title: t('fit.says'), cell: ({ model }) => model },
          ]}
        />
      </div>
    </>
  );
}

function hitCell({ isHit }: JudgedRow) {
  return verdictTag(isHit, t(isHit ? 'fit.hit' : 'fit.miss'));
}

const directionWords = {
  agrees: 'fit.agrees',
  miss: 'fit.miss',
  'not modelled': 'fit.not-modelled',
} as const satisfies Record<DirectionRow['verdict'], string>;

function directionCell({ verdict }: DirectionRow) {
  return verdictTag(verdict === 'agrees', t(directionWords[verdict]));
}

function verdictTag(isGood: boolean, words: string) {
  return (
    <StateTag tone={isGood ? 'suitable' : 'precautions'} icon={isGood ? 'tick' : 'triangle'}>
      {words}
    </StateTag>
  );
}

function whatCell({ row }: JudgedRow) {
  return (
    <>
      {t('fit.what.day', { what: row.what, day: row.day })}{' '}
      <small className={styles['quiet']}>{healingSources[row.source]}</small>
    </>
  );
}

function publishedText({ scale, value }: JudgedRow['row']): string {
  return scale === 'at-least' ? t('fit.at-least', { value: numberText(value) }) : numberText(value);
}

function bandText({ middle, low, high }: JudgedRow['model']) {
  return { middle: numberText(middle), low: numberText(low), high: numberText(high) };
}
