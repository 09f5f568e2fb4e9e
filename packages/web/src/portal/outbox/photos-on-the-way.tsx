import { portalSendingText } from '../../text/en/portal-sending.ts';
import { useText } from '../../text/use-text.ts';
import type { OutboxNow } from './use-outbox.ts';

/** Photos follow their check-in; how many still do, and which could not be taken in. */
export function PhotosOnTheWay({ outbox: { photos, photosRefused } }: { outbox: OutboxNow }) {
  const t = useText(portalSendingText);
  return (
    <>
      {photos === 0 ? null : <p role="status">{t('photos.on-the-way', { count: photos })}</p>}
      {photosRefused.map((why) => (
        <p key={why} role="alert">
          {t('photo-refused', { why })}
        </p>
      ))}
    </>
  );
}
