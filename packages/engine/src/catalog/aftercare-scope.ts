import type { AftercareScope } from './entry.ts';

/** A rule of aftercare without any restriction. */
export const everyone: AftercareScope = {
  zones: null,
  deeper_than_mm: null,
  skin_types: null,
  topicals: null,
  indications: null,
};

/** Restricted in what is named and in nothing else. */
export function onlyFor(restriction: Partial<AftercareScope>): AftercareScope {
  return { ...everyone, ...restriction };
}

/** The face and the neck, where the head is raised at night. */
export const faceAndNeck: readonly string[] = [
  'forehead',
  'glabella',
  'temples',
  'periorbital',
  'nose',
  'cheeks',
  'cheekbones',
  'nasolabial-folds',
  'upper-lip',
  'lower-lip',
  'chin',
  'jaw',
  'under-chin',
  'neck',
  'facial-scar',
];

/** Where make-up is worn. */
export const whereMakeUpIsWorn: readonly string[] = [...faceAndNeck, 'decollete'];

/** Everywhere but the scalp, whose trials ran weekly. */
export const allButTheScalp: readonly string[] = [
  ...whereMakeUpIsWorn,
  'abdomen',
  'back',
  'breasts',
  'buttocks',
  'calves',
  'elbows',
  'feet',
  'flanks',
  'forearms',
  'hands',
  'knees',
  'shoulders',
  'thighs',
  'thin-scar',
  'upper-arms',
  'upper-back',
];
