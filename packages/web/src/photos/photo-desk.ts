import type { PhotoAnswers, PhotoReply, PhotoRequest, PhotoWork } from './photo-work.ts';

/** The page's side of the worker that looks at photos. */
export type PhotoDesk = {
  /** Null where the work could not be done: then nothing is known of the photo. Pictures are given away by it. */
  ask<Kind extends keyof PhotoAnswers>(
    work: Extract<PhotoWork, { readonly kind: Kind }>,
  ): Promise<PhotoAnswers[Kind] | null>;
  close(): void;
};

/** Starts the worker. It ends with `close`; what was asked and is not answered by then comes back as null. */
export function openPhotoDesk(): PhotoDesk {
  const worker = new Worker(new URL('./photo-worker.ts', import.meta.url), { type: 'module', name: 'photo-worker' });
  const waiting = new Map<number, (value: PhotoAnswers[keyof PhotoAnswers] | null) => void>();
  let asked = 0;
  let ended = false;
  const settleAll = (): void => {
    ended = true;
    for (const settle of waiting.values()) settle(null);
    waiting.clear();
  };
  worker.addEventListener('message', ({ data }: MessageEvent<PhotoReply>) => {
    waiting.get(data.id)?.(data.ok ? data.value : null);
    waiting.delete(data.id);
  });
  worker.addEventListener('error', settleAll);
  return {
    ask: <Kind extends keyof PhotoAnswers>(work: Extract<PhotoWork, { readonly kind: Kind }>) =>
      new Promise<PhotoAnswers[Kind] | null>((resolve) => {
        if (ended) return resolve(null);
        asked += 1;
        const request: PhotoRequest = { id: asked, work };
        waiting.set(asked, (value) => resolve(value as PhotoAnswers[Kind] | null));
        worker.postMessage(request, picturesIn(work));
      }),
    close: () => {
      worker.terminate();
      settleAll();
    },
  };
}

function picturesIn(work: PhotoWork): Transferable[] {
  switch (work.kind) {
    case 'measure':
      return [work.picture];
    case 'align':
      return [work.fixed, work.moving];
    case 'get-ready':
      return [];
  }
}
