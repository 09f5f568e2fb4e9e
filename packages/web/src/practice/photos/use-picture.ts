import { fail, ok } from '@stipple/engine/kernel';
import type { Result } from '@stipple/engine/kernel';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useEffectEvent, useState } from 'react';
import { problemOf } from '../../api/problem-error.ts';
import { offlineProblem, readProblem } from '../../api/problem.ts';
import type { Problem } from '../../api/problem.ts';
import { tellReach } from '../../api/reach.ts';
import { valueOf } from '../../api/use-endpoint.ts';
import { keepThumbnail, keptThumbnail } from './kept-thumbnail.ts';
import type { Photo } from './photo.ts';

export type PictureSize = 'thumbnail' | 'display';

/** A picture of a photo: fetched once by its short-lived link, held in this page, and a thumbnail also on the device. */
export type Picture = {
  /** An address within this page; null while it is not there. */
  readonly url: string | null;
  readonly problem: Problem | null;
  readonly refetch: () => void;
};

type PictureOf = Pick<Photo, 'photo_id' | 'links'>;

/** Fetches the picture. A link that ran out asks for the list again, which brings fresh ones, and is then tried again. */
export function usePicture(photo: PictureOf | null, size: PictureSize): Picture {
  const client = useQueryClient();
  const link = photo?.links?.[size] ?? null;
  const query = useQuery({
    queryKey: ['photo-picture', photo?.photo_id ?? '', size],
    queryFn: ({ signal }) => valueOf(fetchPicture(photo?.photo_id ?? '', link ?? '', size, signal)),
    enabled: photo !== null && link !== null,
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
  });
  const failed = query.isError ? problemOf(query.error) : null;
  const hasRunOut = failed?.code === 'link-unusable';
  useEffect(() => {
    if (hasRunOut) void client.invalidateQueries({ predicate: ({ queryKey: [name] }) => isList(name) });
  }, [hasRunOut, client]);
  const tryAgain = useEffectEvent(() => {
    if (query.isError) void query.refetch();
  });
  // A fresh link is a new chance; a failure by itself is not.
  useEffect(() => tryAgain(), [link]);
  return { url: useBlobUrl(query.data ?? null), problem: failed, refetch: () => void query.refetch() };
}

function isList(name: unknown): boolean {
  return name === 'photos.list' || name === 'photos.read-set';
}

/** The address of bytes in this page, given back when they are not shown any more. */
export function useBlobUrl(blob: Blob | null): string | null {
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    if (blob === null) return setUrl(null);
    const made = URL.createObjectURL(blob);
    setUrl(made);
    return () => URL.revokeObjectURL(made);
  }, [blob]);
  return url;
}

/** Without a connection the thumbnail that this device kept, also where the large picture was asked for. */
export async function fetchPicture(
  photo_id: string,
  link: string,
  size: PictureSize,
  signal: AbortSignal,
): Promise<Result<Blob, Problem>> {
  try {
    const response = await fetch(link, { credentials: 'same-origin', signal });
    tellReach(![502, 503, 504].includes(response.status));
    if (!response.ok) return fail(readProblem(await response.json().catch(() => null), response.status));
    const blob = await response.blob();
    if (size === 'thumbnail') void keepThumbnail(photo_id, blob);
    return ok(blob);
  } catch (error) {
    if (signal.aborted) throw error;
    tellReach(false);
    const kept = await keptThumbnail(photo_id);
    return kept === null ? fail(offlineProblem()) : ok(kept);
  }
}
