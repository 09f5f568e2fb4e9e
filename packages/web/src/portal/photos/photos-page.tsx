import { useState } from 'react';
import { forgetPhotosLink, photosLinkIn } from './photos-address.ts';
import { OpenPhone } from './open-phone.tsx';
import { PairedPhone } from './paired-phone.tsx';

/** A phone as the camera of the practice. Nothing is sent before the button is pressed: the link works once. */
export function PhotosPage() {
  const [link, setLink] = useState(() => photosLinkIn(location.pathname));
  const goOn = () => {
    forgetPhotosLink();
    setLink(null);
  };
  return link === null ? <PairedPhone /> : <OpenPhone link={link} onOpened={goOn} />;
}
