import { pairPhotos } from '@stipple/contract/photos';
import type { Registration } from '@stipple/imaging/registration';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useMay } from '../shell/me.ts';
import styles from './compare.module.css';
import type { Compared } from './compared.ts';

type KeepPairProps = { patient_id: string; compared: Compared; registration: Registration | null; isSettled: boolean };

/** Puts the pair into the record, with how it was aligned; the server judges it itself. */
export function KeepPair({ patient_id, compared, registration, isSettled }: KeepPairProps) {
  const t = useText(photoCompareText);
  const tell = useToast();
  const may = useMay('photos.write');
  const pairing = useWrite(pairPhotos, { refreshes: ['photos'] });
  const { before, after } = compared;
  if (!may) return null;
  const keep = async () => {
    const body = { pair_id: uuidV7(), before_photo_id: before.photo_id, after_photo_id: after.photo_id, registration };
    if ((await pairing.write({ params: { patient_id }, body })) !== null) tell({ words: t('keep.done') });
  };
  return (
    <div className={`${styles['keep']} no-print`}>
      <ActButton kind="next" wide busy={pairing.busy} disabled={!isSettled} onClick={() => void keep()}>
        {t('keep.act')}
      </ActButton>
      <p className={styles['quiet']}>{t('keep.what')}</p>
      <ErrorNotice problem={pairing.problem} />
    </div>
  );
}
