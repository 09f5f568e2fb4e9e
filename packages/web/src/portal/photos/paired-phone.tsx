import { useState } from 'react';
import { CameraStage } from '../../photos/camera-stage.tsx';
import { FacesNote } from '../../photos/faces-note.tsx';
import { measureFile } from '../../photos/measure-file.ts';
import { usePhotoDesk } from '../../photos/use-photo-desk.ts';
import { nextView, type ViewToTake } from '../../photos/view-to-take.ts';
import { timeText } from '../../text/dates.ts';
import { photoCaptureText } from '../../text/en/photo-capture.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PortalFrame } from '../portal-frame.tsx';
import { PhoneState } from './phone-state.tsx';
import { PhoneViews } from './phone-views.tsx';
import styles from './photos-page.module.css';
import { PlainWords } from './plain-words.tsx';
import { usePhonePhotos } from './use-phone-photos.ts';
import { usePhoneTask } from './use-phone-task.ts';

/** The camera with the views to take; each photo leaves at once and is not kept here. */
export function PairedPhone() {
  const t = useText(photoCaptureText);
  const { task, problem, read } = usePhoneTask();
  const { desk, faces } = usePhotoDesk();
  const { photos, add, again } = usePhonePhotos(() => void read());
  const [chosen, setChosen] = useState<string | null>(null);
  if (problem?.code === 'not-signed-in') return <PlainWords title={t('phone.over')} text={t('phone.over.next')} />;
  const views = (task?.views ?? []).map((view): ViewToTake => {
    const here = photos.filter(({ body, state }) => body.view === view.view && state !== 'sent').length;
    return { ...view, taken: view.taken + here, pose: null, baseline: null, is_skipped: false };
  });
  const code = chosen ?? nextView(views, null) ?? views[0]?.view ?? null;
  const current = views.find(({ view }) => view === code) ?? null;
  const take = async (file: Blob, source: 'camera' | 'upload'): Promise<void> => {
    if (code === null) return;
    const measured = await measureFile(desk, file);
    await add({ view: code, file, capture: measured?.facts ?? null, taken_at: new Date().toISOString(), source });
    setChosen(
      nextView(
        views.map((view) => (view.view === code ? { ...view, taken: 1 } : view)),
        code,
      ) ?? code,
    );
  };
  return (
    <PortalFrame>
      <div className={styles['words']}>
        <h1>{current?.name ?? t('phone.title')}</h1>
        {current === null ? null : <p>{current.instruction}</p>}
        <ErrorNotice problem={problem} onRetry={() => void read()} />
        <PhoneState
          photos={photos}
          isComplete={views.length > 0 && views.every(({ taken }) => taken > 0)}
          onAgain={again}
        />
        {current === null ? null : (
          <CameraStage
            view={current}
            ghost={null}
            desk={desk}
            faces={faces}
            onPicture={(file) => take(file, 'camera')}
          />
        )}
        {task === null ? null : (
          <>
            <PhoneViews
              views={views}
              current={code}
              onChoose={setChosen}
              onFile={(file) => void take(file, 'upload')}
            />
            <p className={styles['quiet']}>
              {t('phone.lead', { name: task.paired_by })}{' '}
              {t('phone.until', { time: timeText(task.ends_at, Intl.DateTimeFormat().resolvedOptions().timeZone) })}
            </p>
            <FacesNote faces={faces} />
          </>
        )}
      </div>
    </PortalFrame>
  );
}
