import { findSource } from '@stipple/engine/catalog';
import type { SourceEntry } from './citation-line.tsx';

/** A source of the catalogue as a sheet shows it, with an address where its locator is one. */
export function lookUpSource(key: string): SourceEntry | null {
  const source = findSource(key);
  return source === null ? null : { title: `${source.name}, ${source.locator}`, url: addressOf(source.locator) };
}

function addressOf(locator: string): string | null {
  if (locator.startsWith('10.')) return `https://doi.org/${locator}`;
  if (/^PMC\d+$/.test(locator)) return `https://pmc.ncbi.nlm.nih.gov/articles/${locator}/`;
  const pmid = /^PMID:? ?(\d+)$/.exec(locator)?.[1];
  return pmid === undefined ? null : `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`;
}
