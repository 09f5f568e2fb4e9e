import { Link } from '@tanstack/react-router';
import { photosText } from '../../text/en/photos.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';

/** The patient said no: nothing can be added, and here is where that can be asked again. */
export function NoPhotosAllowed({ patient_id }: { patient_id: string }) {
  const t = useText(photosText);
  return (
    <EmptyState
      icon="camera"
      title={t('capture.refused-use')}
      act={
        <Link to="/patients/$patient_id/consent" params={{ patient_id }} className={actClass('plain')}>
          {t('use.ask')}
        </Link>
      }
    >
      {t('use.stops.record')}
    </EmptyState>
  );
}
