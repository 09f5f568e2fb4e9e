import { listPairs } from '@stipple/contract/photos';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { instantText } from '../../text/dates.ts';
import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMay, useModule, useSignedIn } from '../shell/me.ts';
import { collectPair, useCollectedPairs } from './collected-pairs.ts';
import styles from './compare.module.css';
import { ComparabilityVerdict } from './comparability-verdict.tsx';
import { viewName, type Pair, type Photo } from './photo.ts';
import { dayOf } from './since-words.ts';

type KeptPairsProps = { patient_id: string; photos: readonly Photo[]; onShow: (before: string, after: string) => void };

/** Pairs of the record with their judgement of then; they can be put aside for a blinded rating. */
export function KeptPairs({ patient_id, photos, onShow }: KeptPairsProps) {
  const t = useText(photoCompareText);
  const mayRate = useMay('outcomes.write');
  const collected = useCollectedPairs();
  const { data, problem, refetch } = useRead(listPairs, { params: { patient_id } });
  return (
    <div className="no-print">
      <Card title={t('pairs.title')}>
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? <Skeleton lines={2} height_px={44} /> : null}
        {data?.pairs.length === 0 ? <p className={styles['quiet']}>{t('pairs.none')}</p> : null}
        <ul className={styles['pairs']}>
          {(data?.pairs ?? []).map((pair) => (
            <KeptPair key={pair.pair_id} pair={pair} photos={photos} mayRate={mayRate} onShow={onShow} />
          ))}
        </ul>
        {mayRate && collected.length > 0 ? (
          <Link to="/ratings" className={actClass('plain')}>
            {t('pairs.rate', { count: collected.length })}
          </Link>
        ) : null}
      </Card>
    </div>
  );
}

type KeptPairProps = { pair: Pair; photos: readonly Photo[]; mayRate: boolean; onShow: KeptPairsProps['onShow'] };

function KeptPair({ pair, photos, mayRate, onShow }: KeptPairProps) {
  const t = useText(photoCompareText);
  const { time_zone } = useSignedIn().practice;
  const collected = useCollectedPairs();
  const measures = useModule('photo_measurement');
  const { pair_id, before_photo_id, after_photo_id, comparability, by, at } = pair;
  const [before, after] = [before_photo_id, after_photo_id].map((id) => photos.find(({ photo_id }) => photo_id === id));
  if (before === undefined || after === undefined) return null;
  const isStruck = before.entered_in_error !== null || after.entered_in_error !== null;
  const days = { before: dayOf(before, time_zone), after: dayOf(after, time_zone) };
  return (
    <li>
      <strong>{t('pairs.of', { view: viewName(before.view), ...days })}</strong>
      <small>{t('pairs.by', { score: comparability.score, when: instantText(at, time_zone), by })}</small>
      {measures ? <ComparabilityVerdict comparability={comparability} /> : null}
      {isStruck ? null : (
        <div className={styles['pairActs']}>
          <ActButton size="small" kind="quiet" onClick={() => onShow(before_photo_id, after_photo_id)}>
            {t('pairs.open')}
          </ActButton>
          {mayRate ? (
            <CheckField
              label={t(collected.includes(pair_id) ? 'pairs.collected' : 'pairs.collect')}
              checked={collected.includes(pair_id)}
              onChange={(isWanted) => collectPair(pair_id, isWanted)}
            />
          ) : null}
        </div>
      )}
    </li>
  );
}
