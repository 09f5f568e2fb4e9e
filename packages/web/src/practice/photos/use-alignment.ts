import type { Registration } from '@stipple/imaging/registration';
import { useEffect, useState } from 'react';
import type { PhotoDesk } from '../../photos/photo-desk.ts';

/** How the later photo lies on the earlier one, in pixels of the display copies. */
export type Alignment =
  | { readonly kind: 'working' }
  | { readonly kind: 'found'; readonly registration: Registration }
  | { readonly kind: 'failed' };

/** Laid on each other beside the page, in the worker, once both pictures are there. */
export function useAlignment(desk: PhotoDesk | null, before: string | null, after: string | null): Alignment {
  const [alignment, setAlignment] = useState<Alignment>({ kind: 'working' });
  useEffect(() => {
    setAlignment({ kind: 'working' });
    if (desk === null || before === null || after === null) return;
    let here = true;
    void align(desk, before, after)
      .catch(() => null)
      .then((registration) => {
        if (here) setAlignment(registration === null ? { kind: 'failed' } : { kind: 'found', registration });
      });
    return () => {
      here = false;
    };
  }, [desk, before, after]);
  return alignment;
}

async function align(desk: PhotoDesk, before: string, after: string): Promise<Registration | null> {
  const [fixed, moving] = await Promise.all([before, after].map(bitmapAt));
  if (fixed === undefined || moving === undefined) return null;
  return desk.ask<'align'>({ kind: 'align', fixed, moving });
}

async function bitmapAt(url: string): Promise<ImageBitmap> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return createImageBitmap(image);
}
