import type { IntakeTopic } from './entry.ts';

/** The intake form from top to bottom: what changes from day to day first, so that a session's re-asking is its head. */
export const intakeTopics: readonly { readonly topic: IntakeTopic; readonly title: string }[] = [
  { topic: 'skin-today', title: 'Your skin today' },
  { topic: 'medicines', title: 'Medicines and creams' },
  { topic: 'health', title: 'Your health' },
  { topic: 'skin-history', title: 'Your skin over the years' },
  { topic: 'recent-treatments', title: 'Treatments you had' },
  { topic: 'about-you', title: 'About you' },
];
