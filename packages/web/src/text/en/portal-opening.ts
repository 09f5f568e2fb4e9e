import { textRoom } from '../text-room.ts';

/** The first look at a link: a birth date and nothing else, so that it is small. */
export const portalOpeningText = textRoom('portal-opening', {
  title: 'Your page from your practice',
  lead: 'To make sure that this page is yours, please enter your birth date.',
  'birth-date': 'Your birth date',
  day: 'Day',
  month: 'Month',
  year: 'Year',
  act: 'Open my page',
  once: 'The link works once. After that, this phone can open your page; another phone needs a fresh link.',
  'not-a-date': 'Please write your birth date as day, month and year, for example 7 3 1991.',
  differs: 'This is not the birth date that the practice has written down.',
  'differs.next':
    'Please look at the numbers again. If they are right, ask the practice to check the date and to give you a fresh link.',
  unusable: 'This link cannot be opened any more',
  'unusable.why': 'It was opened before, it is too old, or the practice closed it.',
  'unusable.next': 'Please ask your practice for a fresh link. It takes them a moment.',
  'unusable.still-open': 'This phone can still open your page.',
  'unusable.go-on': 'Go to my page',
  wait: 'Too many tries just now',
  'wait.next': 'Please wait a few minutes, then try again.',
  offline: 'No connection',
  'offline.next': 'Your link is not used up. Please try again when you are online.',
});
