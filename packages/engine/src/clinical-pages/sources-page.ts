import * as catalog from '../catalog/index.ts';
import { isCitation, plain } from './value-in-words.ts';

/** Every work with what cites it, so that a reader can go from a source to all that rests on it. */
export function sourcesTable(): string {
  const citing = citedBy();
  const rows = Object.values(catalog.sources)
    .toSorted((a, b) => (a.code.toLowerCase() < b.code.toLowerCase() ? -1 : 1))
    .map(
      ({ code, name, locator, read_in_a_copy, revision }) =>
        `| ${code} | ${plain(name)} | ${plain(locator)} | ${read_in_a_copy ? 'in a copy: check the original' : 'yes'} | ${[...(citing.get(code) ?? [])].join(', ')} | ${revision} |`,
    );
  const header = ['| Key | Work | Where | Read | Cited by | Revision |', '| --- | --- | --- | --- | --- | --- |'];
  return [...header, ...rows, ''].join('\n');
}

function citedBy(): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const { indications, contraindications, zones, devices, topicals, anaesthetics } = catalog;
  const { outcomeScales, aftercareRules, adverseEvents, reportingRoutes, claims } = catalog;
  const kinds = [indications, contraindications, zones, devices, topicals, anaesthetics, outcomeScales];
  for (const kind of [...kinds, aftercareRules, adverseEvents, reportingRoutes, claims])
    for (const entry of Object.values<{ readonly code: string }>(kind))
      for (const source of sourcesIn(entry)) found.set(source, (found.get(source) ?? new Set()).add(entry.code));
  return found;
}

function sourcesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sourcesIn);
  if (typeof value !== 'object' || value === null) return [];
  return isCitation(value) ? [value.source] : Object.values(value).flatMap(sourcesIn);
}
