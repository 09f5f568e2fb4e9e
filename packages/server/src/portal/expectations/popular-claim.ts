import { findClaim, findSource, type ClaimEntry } from '@stipple/engine/catalog';
import { assertNever, type Citation } from '@stipple/engine/kernel';

/** A work as the phone shows it: what it says, how strong it is, and where to find it. */
export type CitedWork = { readonly citation: Citation; readonly name: string; readonly locator: string };

/** How a popular claim stands, in four words that a patient can read. */
export type Stands = 'fits' | 'partly' | 'against' | 'not-found';

export type PopularClaim = {
  readonly code: string;
  readonly says: string;
  readonly stands: Stands;
  readonly found: string;
  readonly sources: readonly CitedWork[];
  readonly others_say: readonly string[];
};

/** Claims that the evidence or another claim contradicts; one that simply holds needs no remark. */
export function contestedClaims(codes: readonly string[]): readonly PopularClaim[] {
  return codes.flatMap((code) => {
    const claim = findClaim(code);
    return claim === null || claim.retired || !isContested(claim) ? [] : [popularClaim(claim)];
  });
}

export function isContested({ verdict, also, contradicts }: ClaimEntry): boolean {
  if (verdict === 'unreadable') return false;
  return verdict !== 'supported' || also !== null || contradicts.length > 0;
}

export function citedWork(citation: Citation): CitedWork {
  const source = findSource(citation.source);
  return { citation, name: source?.name ?? citation.source, locator: source?.locator ?? '' };
}

function popularClaim(claim: ClaimEntry): PopularClaim {
  const others = claim.contradicts.flatMap(({ claims }) => claims);
  return {
    code: claim.code,
    says: claim.name,
    stands: standsAs(claim),
    found: [claim.finding, ...claim.contradicts.map(({ instead }) => instead)].join(' '),
    sources: claim.sources.map(citedWork),
    others_say: [...new Set(others)].flatMap((code) => findClaim(code)?.name ?? []),
  };
}

function standsAs({ verdict, also }: ClaimEntry): Stands {
  switch (verdict) {
    case 'supported':
      return also === null ? 'fits' : 'partly';
    case 'partly':
      return 'partly';
    case 'contradicted':
      return 'against';
    case 'unsupported':
    case 'unreadable':
      return 'not-found';
    default:
      return assertNever(verdict);
  }
}
