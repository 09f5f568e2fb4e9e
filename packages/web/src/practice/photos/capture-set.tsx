import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { CameraStage } from '../../photos/camera-stage.tsx';
import { FacesNote } from '../../photos/faces-note.tsx';
import { usePhotoDesk } from '../../photos/use-photo-desk.ts';
import { Chips } from '../../forms/chips.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import type { Choice } from '../../forms/select-field.tsx';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { CaptureViews } from './capture-views.tsx';
import { NoPhotosAllowed } from './no-photos-allowed.tsx';
import { OtherWays } from './other-ways.tsx';
import type { PhotoSet } from './photo.ts';
import styles from './capture.module.css';
import { UnkeptNotice } from './unkept-notice.tsx';
import { useCapture } from './use-capture.ts';
import { useGhost } from './use-ghost.ts';
import { setOfValue } from './which-set.ts';

type CaptureSetProps = { patient_id: string; set: PhotoSet; which: string; choices: readonly Choice[] };

/** Camera in the middle, the list of views beside it; the next view comes by itself. */
export function CaptureSet({ patient_id, set, which, choices }: CaptureSetProps) {
  const t = useText(photosText);
  const navigate = useNavigate();
  const { desk, faces } = usePhotoDesk();
  const [makeUp, setMakeUp] = useState<'yes' | 'no' | 'unknown'>('unknown');
  const capture = useCapture(patient_id, set, desk, makeUp === 'unknown' ? null : makeUp === 'yes');
  const { views, current } = capture;
  const ghost = useGhost(set, current?.view ?? null);
  const isComplete = views.every(({ taken, is_skipped }) => taken > 0 || is_skipped);
  const at = views.findIndex(({ view }) => view === current?.view) + 1;
  const go = (value: string) =>
    navigate({
      to: '/patients/$patient_id/photos/capture',
      params: { patient_id },
      search: setOfValue(value),
      replace: true,
    });
  const isRefused = set.photo_use.for_record === false;
  return (
    <>
      <PageHeading
        title={isComplete ? t('capture.complete') : t('capture.title', { view: current?.name ?? '' })}
        lead={
          <>
            {isComplete ? t('capture.again') : current?.instruction}{' '}
            <span className={styles['at']}>{t('capture.view-of', { at, of: views.length })}</span>
          </>
        }
        next={
          <Link
            to="/patients/$patient_id/photos"
            params={{ patient_id }}
            className={actClass(isComplete ? 'next' : 'plain')}
          >
            {t('capture.done')}
          </Link>
        }
      />
      <UnkeptNotice count={capture.unkept.length} onAgain={() => void capture.keepAgain()} />
      {isRefused ? (
        <NoPhotosAllowed patient_id={patient_id} />
      ) : (
        <ThreePlaces
          acts={
            <>
              <CaptureViews patient_id={patient_id} set={set} capture={capture}>
                <SetField which={which} choices={choices} onChange={(value) => void go(value)} />
              </CaptureViews>
              <OtherWays patient_id={patient_id} set={set} capture={capture} desk={desk} />
            </>
          }
        >
          {current === null ? null : (
            <Card>
              <CameraStage view={current} ghost={ghost} desk={desk} faces={faces} onPicture={capture.takeFromCamera} />
              <Chips
                label={t('capture.make-up')}
                hint={t('capture.make-up.hint')}
                value={makeUp}
                chips={(['no', 'yes', 'unknown'] as const).map((value) => ({ value, label: t(`make-up.${value}`) }))}
                onChange={(value) => setMakeUp(value === 'yes' || value === 'no' ? value : 'unknown')}
              />
              <FacesNote faces={faces} />
            </Card>
          )}
        </ThreePlaces>
      )}
    </>
  );
}

function SetField({
  which,
  choices,
  onChange,
}: {
  which: string;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}) {
  const t = useText(photosText);
  const named = choices.some(({ value }) => value === which) ? choices : [...choices, { value: which, label: which }];
  return <SelectField label={t('capture.set')} value={which} choices={named} onChange={onChange} />;
}
