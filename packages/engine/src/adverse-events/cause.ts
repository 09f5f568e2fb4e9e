/** What it most likely came from, as the person who looked at it judges. Judged, not computed. */
export const eventCauses = {
  unknown: 'Not known',
  needling: 'The needling itself: depth, passes, technique',
  device: 'The device or a needle head',
  topical: 'A product applied to the skin',
  anaesthetic: 'The anaesthetic',
  hygiene: 'Hygiene',
  aftercare: 'Something after the session: sun, products, picking',
  disposition: 'The patient’s own disposition or another illness',
  unrelated: 'Not related to the session',
} as const;

export type EventCause = keyof typeof eventCauses;

export function isEventCause(code: string): code is EventCause {
  return Object.hasOwn(eventCauses, code);
}
