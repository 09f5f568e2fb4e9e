import type { Citation } from '@stipple/engine/kernel';

/** One part of the page: plain paragraphs, what they rest on, and the popular claims that belong to it. */
export type ExpectationSection = {
  readonly code: string;
  readonly title: string;
  readonly paragraphs: readonly string[];
  readonly sources: readonly Citation[];
  /** Codes of claims; those that nothing contradicts are left out where they are shown. */
  readonly claims: readonly string[];
};

/** The citations of claims of the catalogue, so that a sentence that retells one rests on the same words. */
export function citationsOf(claims: readonly { readonly sources: readonly Citation[] }[]): readonly Citation[] {
  const all = claims.flatMap(({ sources }) => sources);
  return all.filter((one, at) => all.findIndex((other) => sameWork(one, other)) === at);
}

function sameWork(a: Citation, b: Citation): boolean {
  return a.source === b.source && a.says === b.says;
}
