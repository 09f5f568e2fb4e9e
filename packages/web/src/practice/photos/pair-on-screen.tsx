import { Link } from '@tanstack/react-router';
import { usePhotoDesk } from '../../photos/use-photo-desk.ts';
import { photoCompareText } from '../../text/en/photo-compare.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { judged, type Compared } from './compared.ts';
import { SwitchedOff } from '../practice/switched-off.tsx';
import { useModule } from '../shell/me.ts';
import { ComparabilityCard } from './comparability-card.tsx';
import { CompareStage } from './compare-stage.tsx';
import { KeepPair } from './keep-pair.tsx';
import { KeptPairs } from './kept-pairs.tsx';
import { PairChooser } from './pair-chooser.tsx';
import type { Photo } from './photo.ts';
import { useAlignment } from './use-alignment.ts';
import { usePicture } from './use-picture.ts';

type PairOnScreenProps = {
  patient_id: string;
  photos: readonly Photo[];
  compared: Compared;
  onView: (view: string) => void;
  onShow: (before: string, after: string) => void;
};

export function PairOnScreen({ patient_id, photos, compared, onView, onShow }: PairOnScreenProps) {
  const t = useText(photoCompareText);
  const { before, after } = compared;
  const measures = useModule('photo_measurement');
  const { desk } = usePhotoDesk();
  const [first, second] = [usePicture(before, 'display'), usePicture(after, 'display')];
  const alignment = useAlignment(measures ? desk : null, first.url, second.url);
  const registration = alignment.kind === 'found' ? alignment.registration : null;
  const problem = first.problem ?? second.problem;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('title.lead')}
        others={
          <>
            <ActButton kind="quiet" icon="printer" onClick={() => window.print()}>
              {t('print')}
            </ActButton>
            <Link to="/patients/$patient_id/photos" params={{ patient_id }} className={actClass('plain')}>
              {t('back')}
            </Link>
          </>
        }
      />
      <ThreePlaces
        acts={
          <>
            {measures ? (
              <ComparabilityCard
                comparability={judged(compared, registration)}
                isSettled={alignment.kind !== 'working'}
              >
                <KeepPair
                  patient_id={patient_id}
                  compared={compared}
                  registration={registration}
                  isSettled={alignment.kind !== 'working'}
                />
              </ComparabilityCard>
            ) : (
              <SwitchedOff module="photo_measurement" />
            )}
            <KeptPairs patient_id={patient_id} photos={photos} onShow={onShow} />
          </>
        }
      >
        <Card>
          <PairChooser compared={compared} onView={onView} onShow={onShow} />
          <ErrorNotice
            problem={problem}
            onRetry={() => {
              first.refetch();
              second.refetch();
            }}
          />
          {problem === null ? (
            <CompareStage compared={compared} urls={{ before: first.url, after: second.url }} alignment={alignment} />
          ) : null}
        </Card>
      </ThreePlaces>
    </>
  );
}
