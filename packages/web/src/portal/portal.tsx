import { lazy, Suspense, useEffect, useState } from 'react';
import { forgetLink, linkIn } from './link-in-address.ts';
import { OpeningPage } from './opening/opening-page.tsx';
import { PortalFrame } from './portal-frame.tsx';

/** Whoever opens a link sees a birth date first: the rest of the program comes while they type it. */
const load = () => import('./companion/opened-page.tsx');
const OpenedPage = lazy(async () => ({ default: (await load()).OpenedPage }));

/**
 * The patient's side. With a link in the address it asks for the birth date; nothing is sent before the button is pressed,
 * because programs that look through mail open every link. Without one, the browser was bound before and shows its page.
 */
export function Portal() {
  const [link, setLink] = useState(() => linkIn(location.pathname));
  useEffect(() => {
    load().catch(() => undefined);
  }, []);
  const goOn = () => {
    forgetLink();
    setLink(null);
  };
  if (link !== null) return <OpeningPage link={link} onOpened={goOn} />;
  return (
    <Suspense fallback={<PortalFrame>{null}</PortalFrame>}>
      <OpenedPage />
    </Suspense>
  );
}
