import { useEffect, useState } from 'react';
import { contentHash } from '../../photos/content-hash.ts';
import { mediaTypeOf } from '../../photos/chosen-file.ts';
import { dropPhoto, keepPhoto, keptPhotos, type KeptPhoto } from '../kept/kept-photos.ts';
import { shrunkPhoto } from './shrink-photo.ts';

/** As the server takes them (`MOST_CHECK_IN_PHOTOS`); the phone loads no schema to ask. */
export const MOST_PHOTOS = 3;
export const MOST_PHOTO_MB = 20;

/** Why a chosen file is not among the photos. */
export type PhotoRefusal = { readonly why: 'not-a-photo' | 'too-large' | 'too-many'; readonly name: string };

export type DraftPhoto = { readonly sha256: string; readonly url: string };

export type DraftPhotos = {
  readonly photos: readonly DraftPhoto[];
  readonly refusals: readonly PhotoRefusal[];
  readonly add: (files: readonly File[]) => void;
  readonly remove: (sha256: string) => void;
};

/** The photos of a check-in that is being written. They outlive the tab, as its answers do, and leave with it. */
export function useDraftPhotos(check_in_id: string): DraftPhotos {
  const [photos, setPhotos] = useState<readonly DraftPhoto[]>([]);
  const [refusals, setRefusals] = useState<readonly PhotoRefusal[]>([]);
  useEffect(() => {
    let isGone = false;
    const urls: string[] = [];
    void keptPhotos().then((all) => {
      if (isGone) return;
      const own = all.filter((photo) => photo.check_in_id === check_in_id).map(drawn);
      urls.push(...own.map(({ url }) => url));
      setPhotos(own);
    });
    return () => {
      isGone = true;
      for (const url of urls) URL.revokeObjectURL(url);
    };
  }, [check_in_id]);

  const add = async (files: readonly File[]) => {
    const refused: PhotoRefusal[] = [];
    const held = [...photos];
    for (const file of files) {
      const photo = held.length < MOST_PHOTOS ? await readChosen(check_in_id, file) : 'too-many';
      if (typeof photo === 'string') refused.push({ why: photo, name: file.name });
      else if (held.every(({ sha256 }) => sha256 !== photo.sha256)) {
        await keepPhoto(photo);
        held.push(drawn(photo));
      }
    }
    setPhotos(held);
    setRefusals(refused);
  };
  const remove = (sha256: string) => {
    void dropPhoto({ check_in_id, sha256 });
    setPhotos((before) => before.filter((photo) => photo.sha256 !== sha256));
    setRefusals([]);
  };
  return { photos, refusals, add: (files) => void add(files), remove };
}

async function readChosen(check_in_id: string, file: File): Promise<KeptPhoto | PhotoRefusal['why']> {
  const type = mediaTypeOf(file);
  if (type === null) return 'not-a-photo';
  const small = await shrunkPhoto(file);
  if (small.size > MOST_PHOTO_MB * 1024 * 1024) return 'too-large';
  const bytes = await small.arrayBuffer();
  return { check_in_id, sha256: await contentHash(bytes), type: small.type === '' ? type : small.type, bytes };
}

function drawn({ sha256, type, bytes }: KeptPhoto): DraftPhoto {
  return { sha256, url: URL.createObjectURL(new Blob([bytes], { type })) };
}
