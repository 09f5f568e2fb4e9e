import { closePhone, pairPhone } from '@stipple/contract/photo-phones';
import { listPhotos } from '@stipple/contract/photos';
import { useEffect, useEffectEvent, useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { timeText } from '../../text/dates.ts';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { QrSquare } from '../identity/qr-square.tsx';
import { useSignedIn } from '../shell/me.ts';
import styles from './capture.module.css';
import type { PhotoSet } from './photo.ts';

const LOOK_EVERY_MS = 4_000;

type PairPhoneSheetProps = { patient_id: string; set: PhotoSet; onClose: () => void };
type Paired = { readonly phone_id: string; readonly url: string; readonly expires_at: string };

/** A link as a square for a phone's camera. What the phone sends appears by itself. */
export function PairPhoneSheet({ patient_id, set, onClose }: PairPhoneSheetProps) {
  const t = useText(photosText);
  const { time_zone } = useSignedIn().practice;
  const pairing = useWrite(pairPhone);
  const [paired, setPaired] = useState<Paired | null>(null);
  const { session_id, indication } = set;
  const pair = async () => {
    const body = { phone_id: uuidV7(), session_id, indication };
    setPaired(await pairing.write({ params: { patient_id }, body }));
  };
  const begin = useEffectEvent(() => void pair());
  useEffect(() => begin(), []);
  return (
    <Sheet
      open
      place="middle"
      title={t('phone.title')}
      onClose={onClose}
      acts={paired === null ? undefined : <PairedActs phone_id={paired.phone_id} onClose={onClose} />}
    >
      <p>{t('phone.how')}</p>
      <ErrorNotice problem={pairing.problem} onRetry={() => void pair()} />
      {paired === null ? (
        pairing.problem === null ? (
          <Skeleton lines={1} height_px={220} />
        ) : null
      ) : (
        <>
          <div className={styles['qr']}>
            <QrSquare text={paired.url} label={t('phone.qr')} />
          </div>
          <p data-phone-url={paired.url}>{t('phone.until', { time: timeText(paired.expires_at, time_zone) })}</p>
          <Arrived patient_id={patient_id} set={set} />
        </>
      )}
    </Sheet>
  );
}

/** Looks for what has arrived, as long as the sheet stands. */
function Arrived({ patient_id, set }: { patient_id: string; set: PhotoSet }) {
  const t = useText(photosText);
  const [since] = useState(() => new Date(Date.now() - 60_000).toISOString());
  const { data } = useRead(listPhotos, { params: { patient_id } }, { every_ms: LOOK_EVERY_MS });
  const arrived = (data?.photos ?? []).filter(
    (photo) => photo.source === 'paired-phone' && photo.session_id === set.session_id && photo.taken_at > since,
  );
  return (
    <p role="status">{arrived.length === 0 ? t('phone.waiting') : t('phone.arrived', { count: arrived.length })}</p>
  );
}

function PairedActs({ phone_id, onClose }: { phone_id: string; onClose: () => void }) {
  const t = useText(photosText);
  const tell = useToast();
  const closing = useWrite(closePhone, { refreshes: ['photos'] });
  const end = async () => {
    if ((await closing.write({ params: { phone_id } })) === null) return;
    tell({ words: t('phone.closed') });
    onClose();
  };
  return (
    <>
      <ActButton busy={closing.busy} onClick={() => void end()}>
        {t('phone.close')}
      </ActButton>
      <ActButton kind="quiet" onClick={onClose}>
        {t('phone.keep')}
      </ActButton>
    </>
  );
}
