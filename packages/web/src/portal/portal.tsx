import { useState } from 'react';
import { OpenedPage } from './companion/opened-page.tsx';
import { forgetLink, linkIn } from './link-in-address.ts';
import { OpeningPage } from './opening/opening-page.tsx';

/**
 * The patient's side. With a link in the address it asks for the birth date; nothing is sent before the button is pressed,
 * because programs that look through mail open every link. Without one, the browser was bound before and shows its page.
 */
export function Portal() {
  const [link, setLink] = useState(() => linkIn(location.pathname));
  const goOn = () => {
    forgetLink();
    setLink(null);
  };
  return link === null ? <OpenedPage /> : <OpeningPage link={link} onOpened={goOn} />;
}
