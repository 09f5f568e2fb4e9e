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
