import type { CaptureFacts, FaceLandmarks } from '@stipple/imaging/capture';
import type { Registration } from '@stipple/imaging/registration';

/** What the worker is asked to do. Pictures are handed over, not copied. */
export type PhotoWork =
  | { readonly kind: 'measure'; readonly picture: ImageBitmap }
  | { readonly kind: 'align'; readonly fixed: ImageBitmap; readonly moving: ImageBitmap }
  /** Fetch and start what finds landmarks, so that the first picture need not wait for it. */
  | { readonly kind: 'get-ready' };

/** What one picture tells of itself. */
export type Measured = {
  readonly facts: CaptureFacts;
  /** In pixels of the picture as it was given; null where no face was found. */
  readonly landmarks: FaceLandmarks | null;
  /** Brightness of a few fields: what is compared to see whether anything moved. */
  readonly glance: readonly number[];
};

export type PhotoAnswers = {
  readonly measure: Measured;
  /** In pixels of both pictures as they were given. */
  readonly align: Registration;
  readonly 'get-ready': FaceFinding;
};

/** Whether faces can be found on this device. */
export type FaceFinding = { readonly finds_faces: boolean };

export type PhotoRequest = { readonly id: number; readonly work: PhotoWork };
export type PhotoReply =
  | { readonly id: number; readonly ok: true; readonly value: PhotoAnswers[keyof PhotoAnswers] }
  | { readonly id: number; readonly ok: false; readonly fault: string };
