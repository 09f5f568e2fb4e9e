import { lazy, StrictMode, Suspense } from 'react';
import { createRoot } from 'react-dom/client';
import '../ui/base.css';
import '../ui/fonts.css';
import '../ui/tokens.css';
import { isPhotosAddress } from './photos/photos-address.ts';
import { Portal } from './portal.tsx';

/** A patient's phone loads no camera, and a phone that takes photos loads nothing of a patient's page. */
const PhotosPage = lazy(async () => ({ default: (await import('./photos/photos-page.tsx')).PhotosPage }));

const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root element');

createRoot(root).render(
  <StrictMode>
    <Suspense>{isPhotosAddress(location.pathname) ? <PhotosPage /> : <Portal />}</Suspense>
  </StrictMode>,
);
