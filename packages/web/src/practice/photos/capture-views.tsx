import { useState } from 'react';
import type { ReactNode } from 'react';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { CaptureViewRow } from './capture-view-row.tsx';
import styles from './capture.module.css';
import type { PhotoSet, SetView } from './photo.ts';
import { SkipSheet } from './skip-sheet.tsx';
import type { Capture } from './use-capture.ts';

type CaptureViewsProps = { patient_id: string; set: PhotoSet; capture: Capture; children: ReactNode };

/** The list in its order: what is next, what is taken and where it is, what was left out and why. */
export function CaptureViews({ patient_id, set, capture, children }: CaptureViewsProps) {
  const t = useText(photosText);
  const [skipping, setSkipping] = useState<SetView | null>(null);
  const isDefault = set.views.some(({ sign_off }) => sign_off !== 'published');
  return (
    <Card title={t('capture.views')}>
      {children}
      <ol className={styles['views']}>
        {set.views.map((view) => (
          <CaptureViewRow
            key={view.view}
            view={view}
            of_session={set.session_id !== null}
            capture={capture}
            onSkip={() => setSkipping(view)}
          />
        ))}
      </ol>
      {isDefault ? <p className={styles['quiet']}>{t('capture.default')}</p> : null}
      {skipping === null ? null : (
        <SkipSheet patient_id={patient_id} set={set} view={skipping} onClose={() => setSkipping(null)} />
      )}
    </Card>
  );
}
