import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import { OpenedPage } from './companion/opened-page.tsx';
import { forgetLink } from './link-in-address.ts';
import { UnusableLink } from './opening/unusable-link.tsx';

export { openWith } from './opening/open-link.ts';

/** A patient's phone loads no camera, and a phone that takes photos loads nothing of a patient's page. */
const PhotosPage = lazy(async () => ({ default: (await import('./photos/photos-page.tsx')).PhotosPage }));

export type PortalPage = 'opened' | 'unusable' | 'photos';

/** Everything after the first look. A link that cannot be used may still lead to the page that this phone opened before. */
export function showPortal(place: HTMLElement, page: PortalPage): void {
  const root = createRoot(place);
  const goOn = (): void => {
    forgetLink();
    show('opened');
  };
  const show = (what: PortalPage): void =>
    root.render(
      <StrictMode>
        <Suspense>
          {what === 'opened' ? <OpenedPage /> : null}
          {what === 'unusable' ? <UnusableLink onGoOn={goOn} /> : null}
          {what === 'photos' ? <PhotosPage /> : null}
        </Suspense>
      </StrictMode>,
    );
  show(page);
}
