import { useEffect, useState } from 'react';
import { openPhotoDesk, type PhotoDesk } from './photo-desk.ts';

/** Whether faces are found on this device: not known yet while the models are loaded. */
export type FacesFound = 'loading' | 'yes' | 'no';

/** The worker that looks at photos, for as long as the page is open; it starts loading its models at once. */
export function usePhotoDesk(): { readonly desk: PhotoDesk | null; readonly faces: FacesFound } {
  const [desk, setDesk] = useState<PhotoDesk | null>(null);
  const [faces, setFaces] = useState<FacesFound>('loading');
  useEffect(() => {
    const opened = openPhotoDesk();
    let here = true;
    setDesk(opened);
    void opened.ask<'get-ready'>({ kind: 'get-ready' }).then((ready) => {
      if (here) setFaces(ready?.finds_faces === true ? 'yes' : 'no');
    });
    return () => {
      here = false;
      opened.close();
    };
  }, []);
  return { desk, faces };
}
