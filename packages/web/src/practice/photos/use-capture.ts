import { checkCapture, type CaptureAdvice } from '@stipple/imaging/capture';
import { useState } from 'react';
import { measureFile } from '../../photos/measure-file.ts';
import type { PhotoDesk } from '../../photos/photo-desk.ts';
import { nextView, type NewPhoto, type ViewToTake } from '../../photos/view-to-take.ts';
import { keepPhoto, type KeptPhoto, type PhotoPlace } from './keep-photo.ts';
import type { PhotoSet } from './photo.ts';
import { useKeptPhotos } from './use-kept-photos.ts';
import type { WaitingPhoto } from './use-kept-photos.ts';

export type Capture = {
  readonly views: readonly ViewToTake[];
  readonly current: ViewToTake | null;
  readonly choose: (view: string) => void;
  /** Photos of this visit to the page, newest first. */
  readonly taken: readonly (KeptPhoto & { readonly advice: readonly CaptureAdvice[] })[];
  readonly waiting: readonly WaitingPhoto[];
  /** Photos that this device could not store. */
  readonly unkept: readonly NewPhoto[];
  readonly takeFromCamera: (file: Blob) => Promise<void>;
  readonly keep: (photos: readonly NewPhoto[]) => Promise<void>;
  readonly keepAgain: () => Promise<void>;
};

/** The work of the capture page: which view is next, what was taken, and keeping it. */
export function useCapture(
  patient_id: string,
  set: PhotoSet,
  desk: PhotoDesk | null,
  make_up: boolean | null,
): Capture {
  const { session_id, indication } = set;
  const [chosen, setChosen] = useState<string | null>(null);
  const [taken, setTaken] = useState<Capture['taken']>([]);
  const [unkept, setUnkept] = useState<readonly NewPhoto[]>([]);
  const waiting = useKeptPhotos(patient_id).filter((photo) => photo.session_id === session_id);
  const views = set.views.map((view): ViewToTake => {
    const ids = new Set(
      [...view.taken, ...[...taken, ...waiting].filter((one) => one.view === view.view)].map((one) => one.photo_id),
    );
    const { name, instruction, pose, baseline, skipped } = view;
    const count = session_id === null ? taken.filter((one) => one.view === view.view).length : ids.size;
    return {
      view: view.view,
      name,
      instruction,
      pose,
      baseline: baseline?.capture ?? null,
      taken: count,
      is_skipped: skipped !== null,
    };
  });
  const code = chosen ?? nextView(views, null);
  const place: PhotoPlace = { patient_id, session_id, indication, make_up };
  const keepOne = async (photo: NewPhoto): Promise<void> => {
    try {
      const kept = await keepPhoto(photo, place);
      setTaken((before) => [{ ...kept, advice: adviceOf(photo, views) }, ...before]);
    } catch {
      setUnkept((before) => [...before, photo]);
    }
  };
  const keep = async (photos: readonly NewPhoto[]): Promise<void> => {
    for (const photo of photos) await keepOne(photo);
  };
  const takeFromCamera = async (file: Blob): Promise<void> => {
    if (code === null) return;
    const measured = await measureFile(desk, file);
    const taken_at = new Date().toISOString();
    await keepOne({ view: code, file, capture: measured?.facts ?? null, taken_at, source: 'camera' });
    setChosen(nextView(withOneMore(views, code), code) ?? code);
  };
  const keepAgain = async (): Promise<void> => {
    setUnkept([]);
    await keep(unkept);
  };
  const current = views.find(({ view }) => view === code) ?? null;
  return { views, current, choose: setChosen, taken, waiting, unkept, takeFromCamera, keep, keepAgain };
}

function withOneMore(views: readonly ViewToTake[], code: string): readonly ViewToTake[] {
  return views.map((view) => (view.view === code ? { ...view, taken: view.taken + 1 } : view));
}

/** What is wrong with the photo itself, as it was taken. */
function adviceOf({ capture, view }: NewPhoto, views: readonly ViewToTake[]): readonly CaptureAdvice[] {
  const wished = views.find((one) => one.view === view);
  if (capture === null || wished === undefined) return [];
  return checkCapture(capture, wished).flatMap(({ state, advice }) =>
    state === 'fails' && advice !== null ? [advice] : [],
  );
}
