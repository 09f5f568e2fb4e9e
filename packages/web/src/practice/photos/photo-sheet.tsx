import { linkPhoto, markBaseline } from '@stipple/contract/photos';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { longDate, todayIn } from '../../text/dates.ts';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { viewName, type Photo, type PhotoUse } from './photo.ts';
import { PhotoFacts } from './photo-facts.tsx';
import { PhotoPicture } from './photo-picture.tsx';
import styles from './photos.module.css';
import { StrikePhoto } from './strike-photo.tsx';

type PhotoSheetProps = { photo: Photo; photo_use: PhotoUse; onClose: () => void };

/** One photo large, what is known of it, and what may be done with it. */
export function PhotoSheet({ photo, photo_use, onClose }: PhotoSheetProps) {
  const t = useText(photosText);
  const { time_zone } = useSignedIn().practice;
  const words = { view: viewName(photo.view), day: longDate(todayIn(time_zone, Date.parse(photo.taken_at))) };
  const mayWrite = useMay('photos.write');
  return (
    <Sheet open title={t('sheet.title', words)} onClose={onClose}>
      <PhotoPicture photo={photo} size="display" alt={t('photo.alt', words)} />
      <PhotoActs photo={photo} photo_use={photo_use} mayWrite={mayWrite} />
      <PhotoFacts photo={photo} />
      {mayWrite ? <StrikePhoto photo_id={photo.photo_id} onStruck={onClose} /> : null}
    </Sheet>
  );
}

function PhotoActs({ photo, photo_use, mayWrite }: { photo: Photo; photo_use: PhotoUse; mayWrite: boolean }) {
  const t = useText(photosText);
  const tell = useToast();
  const [busy, setBusy] = useState(false);
  const marking = useWrite(markBaseline, { refreshes: ['photos'] });
  const linking = useWrite(linkPhoto);
  const params = { photo_id: photo.photo_id };
  const mark = async () => {
    if ((await marking.write({ params, body: { mark_id: uuidV7() } })) !== null)
      tell({ words: t('sheet.baseline.done') });
  };
  const open = async (purpose: 'record' | 'teaching' | 'publication') => {
    setBusy(true);
    const link = await linking.write({ params, body: { purpose } });
    setBusy(false);
    if (link !== null) save(link.url);
  };
  return (
    <>
      <div className={styles['acts']}>
        {mayWrite && !photo.is_baseline ? (
          <ActButton size="small" busy={marking.busy} onClick={() => void mark()}>
            {t('sheet.baseline')}
          </ActButton>
        ) : null}
        <ActButton size="small" icon="download" busy={busy} onClick={() => void open('record')}>
          {t('sheet.download')}
        </ActButton>
        {(['teaching', 'publication'] as const).map((purpose) =>
          photo_use[`for_${purpose}`] === true ? (
            <ActButton key={purpose} size="small" kind="quiet" busy={busy} onClick={() => void open(purpose)}>
              {t(`sheet.${purpose}`)}
            </ActButton>
          ) : null,
        )}
      </div>
      <ErrorNotice problem={marking.problem ?? linking.problem} />
    </>
  );
}

/** A download, not another page: the name is the server's. */
function save(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = '';
  link.click();
}
