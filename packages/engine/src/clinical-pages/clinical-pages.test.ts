import { describe, expect, it } from 'vitest';
import * as catalog from '../catalog/index.ts';
import { clinicalPages } from './index.ts';

const pages = new Map(clinicalPages().map(({ file, text }) => [file, text]));
const text = (file: string) => pages.get(file) ?? '';

describe('the clinical pages', () => {
  it('are ten, and never say "undefined" or leave an object unsaid', () => {
    expect([...pages.keys()].toSorted()).toEqual(
      [
        'adverse-events',
        'aftercare',
        'claims',
        'contraindications',
        'devices',
        'indications',
        'outcome-scales',
        'products',
        'sources',
        'zones',
      ].map((name) => `${name}.md`),
    );
    for (const page of pages.values()) expect(page).not.toMatch(/undefined|\[object/);
  });

  it.each([
    ['indications.md', catalog.indications],
    ['contraindications.md', catalog.contraindications],
    ['zones.md', catalog.zones],
    ['devices.md', catalog.devices],
    ['products.md', { ...catalog.topicals, ...catalog.anaesthetics }],
    ['outcome-scales.md', catalog.outcomeScales],
    ['aftercare.md', catalog.aftercareRules],
    ['adverse-events.md', { ...catalog.adverseEvents, ...catalog.reportingRoutes }],
  ] as const)('%s has every entry with its revision', (file, entries) => {
    for (const { code, revision } of Object.values<catalog.EntryHead>(entries))
      expect(text(file)).toContain(`\`${code}\` · revision ${revision}`);
  });

  it('have every claim and every source', () => {
    for (const code of Object.keys(catalog.claims)) expect(text('claims.md')).toContain(`| ${code} |`);
    for (const code of Object.keys(catalog.sources)) expect(text('sources.md')).toContain(`| ${code} |`);
  });

  it('have every rule of candidacy, with its condition, window and sign-off', () => {
    for (const entry of Object.values(catalog.contraindications))
      for (const rule of entry.rules)
        expect(text('contraindications.md')).toContain(`### Rule \`${entry.code}.${rule.code}\``);
    expect(text('contraindications.md')).toContain('- **Window:** 28 days');
    expect(text('contraindications.md')).toContain('less than 6 calendar months since');
    expect(text('contraindications.md')).toContain('awaits a clinician’s sign-off');
  });

  it('say the bounds of a zone with their unit', () => {
    expect(text('zones.md')).toMatch(/- \*\*Depth cap:\*\* [\d.]+ mm/);
    expect(text('zones.md')).toMatch(/- \*\*Soft depth:\*\* [\d.]+ to [\d.]+ mm/);
  });
});
