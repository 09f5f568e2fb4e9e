import { readHealingBand } from '@stipple/contract/healing-band';
import { useRead } from '../../api/use-endpoint.ts';
import { healingBandText } from '../../text/en/healing-band.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { SwitchedOff } from '../practice/switched-off.tsx';
import { useMay, useModule } from '../shell/me.ts';
import { BandRow } from './band-row.tsx';
import type { Band } from './band.ts';
import styles from './healing-band.module.css';

/** One check-in beside what is usual here and what was published; shown to whoever may read the chart. */
export function HealingBand({ check_in_id }: { check_in_id: string }) {
  const t = useText(healingBandText);
  const [may, computes] = [useMay('chart.read'), useModule('planning')];
  const { data, problem, refetch } = useRead(
    readHealingBand,
    { params: { check_in_id } },
    { enabled: may && computes },
  );
  if (!may) return null;
  if (!computes) return <SwitchedOff module="planning" />;
  return (
    <section className={styles['band']}>
      <h3>{t('title')}</h3>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null && problem === null ? <Skeleton lines={2} height_px={24} label={t('loading')} /> : null}
      {data === null ? null : <BandOfDay band={data} />}
    </section>
  );
}

/** Signs that were told stand open; the others are one tap away, because they tell nothing out of the ordinary. */
function BandOfDay({ band }: { band: Band }) {
  const t = useText(healingBandText);
  const { for_day, looked_at, depth, rows } = band;
  const told = rows.filter((row) => row.told === 'yes');
  const untold = rows.filter((row) => row.told === 'no');
  const unknown = rows.filter((row) => row.told === 'unknown');
  return (
    <>
      <p className={styles['quiet']}>
        {t('lead', { most: looked_at, day: for_day })} {t(`depth.${depth}`)}
      </p>
      {told.length === 0 ? <p>{t('told.none')}</p> : null}
      <ul className={styles['rows']}>
        {told.map((row) => (
          <BandRow key={row.sign} row={row} band={band} />
        ))}
      </ul>
      {unknown.length === 0 ? null : <p>{t('told.unknown', { signs: listText(unknown.map(({ text }) => text)) })}</p>}
      {untold.length === 0 ? null : (
        <details className={styles['untold']}>
          <summary>{t('told.no', { count: untold.length })}</summary>
          <ul className={styles['rows']}>
            {untold.map((row) => (
              <BandRow key={row.sign} row={row} band={band} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
