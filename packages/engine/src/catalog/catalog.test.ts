import { describe, expect, it } from 'vitest';
import type { CandidacyExample, SourcedEntry } from './entry.ts';
import { catalogueIndex } from './generate-index.ts';
import * as lists from './index.generated.ts';
import { catalogueRevision, findIndication, findQuestion, findSource, findZone, isBeyondEndpoint } from './index.ts';
import committed from './revisions.generated.json' with { type: 'json' };
import { contentHash, removedEntries, revisionOf, unrevisedChanges } from './revisions.ts';
import type { Revisions } from './revisions.ts';
import { assessEntries } from '../candidacy/assess-candidacy.ts';
import { noSettings } from '../candidacy/candidacy-input.ts';
import { questionsIn } from '../candidacy/judge-condition.ts';
import type { Citation } from '../kernel/index.ts';

const kinds = {
  indications: lists.indicationEntries,
  contraindications: lists.contraindicationEntries,
  zones: lists.zoneEntries,
  devices: lists.deviceEntries,
  topicals: lists.topicalEntries,
  anaesthetics: lists.anaestheticEntries,
  'outcome-scales': lists.outcomeScaleEntries,
  aftercare: lists.aftercareRuleEntries,
  'adverse-events': lists.adverseEventEntries,
  'reporting-routes': lists.reportingRouteEntries,
  claims: lists.claimEntries,
} satisfies Record<string, readonly SourcedEntry[]>;
const all = Object.entries(kinds).flatMap(([kind, entries]) =>
  entries.map((entry: SourcedEntry) => ({ kind, code: entry.code, entry })),
);
const ledger: Revisions = committed;

describe.each(all)('$kind $code', ({ kind, entry }) => {
  it('has a code in kebab-case that no other entry of its kind has', () => {
    expect(entry.code).toMatch(/^[a-z0-9]+([.-][a-z0-9]+)*$/);
    expect(all.filter((other) => other.kind === kind && other.code === entry.code)).toHaveLength(1);
  });

  it('cites a source or is marked as not published, and each citation names a source of the catalogue and says what it says', () => {
    if (entry.sign_off === 'published') expect(entry.sources.length).toBeGreaterThan(0);
    const citations = citationsIn(entry);
    expect(citations.map((citation) => citation.source).filter((source) => findSource(source) === null)).toEqual([]);
    expect(citations.filter((citation) => citation.says.trim() === '')).toEqual([]);
  });

  it('rests on nothing that was only recalled', () => {
    expect(citationsIn(entry).filter((citation) => citation.provenance === 'R')).toEqual([]);
  });

  it('has a new revision when its content changed', () => {
    expect(ledger[`${kind}/${entry.code}`]).toEqual(revisionOf(entry));
  });
});

/** The tables of `examples/` and the one below run them through the reasoning itself. */
const exemplified = all.filter(({ kind }) => !['reporting-routes', 'claims'].includes(kind));

describe.each(exemplified)('$kind $code', ({ entry }) => {
  it('holds an accepting and a refusing example, and they are not the same', () => {
    expect(entry).toHaveProperty('examples.accepting');
    expect(entry).toHaveProperty('examples.refusing');
    expect(entry).not.toHaveProperty('examples.refusing', Reflect.get(Reflect.get(entry, 'examples'), 'accepting'));
  });
});

describe.each(lists.contraindicationEntries)('contraindication $code', (entry) => {
  it('asks only questions that carry its code, details after their main question', () => {
    entry.questions.forEach((question, index) => {
      expect(question.code === entry.code || question.code.startsWith(`${entry.code}.`)).toBe(true);
      const main = question.asked_when?.question;
      if (main !== undefined) expect(entry.questions.slice(0, index).map((one) => one.code)).toContain(main);
      expect(question.kind === 'choice').toBe(question.choices.length > 0);
    });
  });

  it('has rules with unique codes that read questions of the catalogue, with answers that exist', () => {
    expect(new Set(entry.rules.map((rule) => rule.code)).size).toBe(entry.rules.length);
    for (const rule of entry.rules) {
      expect(questionsIn(rule.when).filter((question) => findQuestion(question) === null)).toEqual([]);
      for (const [, name] of rule.text.matchAll(/\{([^}]+)\}/g))
        expect(name === 'until' || questionsIn(rule.when).includes(name ?? '')).toBe(true);
      expect((rule.zones ?? []).filter((zone) => findZone(zone) === null)).toEqual([]);
      expect(rule.sources.length).toBeGreaterThan(0);
    }
  });

  it('reads every question that it asks', () => {
    const read = new Set(entry.rules.flatMap((rule) => questionsIn(rule.when)));
    expect(entry.questions.map((question) => question.code).filter((code) => !read.has(code))).toEqual([]);
  });

  it('holds its accepting and its refusing example', () => {
    expect(verdictOf(entry.examples.accepting)).toBe(entry.examples.accepting.verdict);
    expect(verdictOf(entry.examples.refusing)).toBe(entry.examples.refusing.verdict);
    expect(entry.examples.accepting.verdict).toMatch(/^suitable/);
    expect(entry.examples.refusing.verdict).not.toBe('suitable');
  });

  function verdictOf(example: CandidacyExample) {
    const { today, birth_date, zones } = example;
    const answers = Object.entries(example.answers).map(
      ([question, value]) => ({ question, value, answered_on: today, answered_by: 'patient' }) as const,
    );
    const rules = entry.rules.filter((rule) => rule.zones === null || zones.some((zone) => rule.zones?.includes(zone)));
    return assessEntries([{ entry, rules }], {
      indication: 'wrinkles',
      zones,
      today,
      birth_date,
      answers,
      settings: noSettings,
    }).verdict;
  }
});

describe.each(lists.indicationEntries)('indication $code', (entry) => {
  it('names zones of the catalogue, and has a plan or a referral', () => {
    expect(entry.zones.filter((zone) => findZone(zone) === null)).toEqual([]);
    expect(entry.plan === null).toBe(entry.referral !== null);
  });

  it('has a plan whose ranges run upwards and whose scales exist', () => {
    if (entry.plan === null) return;
    const { depth_mm, sessions, interval_days, endpoints, measure, patient_measure } = entry.plan;
    for (const [low, high] of [depth_mm, sessions, interval_days]) expect(low).toBeLessThanOrEqual(high);
    expect(isBeyondEndpoint(endpoints[0], endpoints[1])).toBe(false);
    const scales = lists.outcomeScaleEntries.map((scale) => scale.code);
    expect(scales).toEqual(expect.arrayContaining([measure, patient_measure].filter((scale) => scale !== null)));
  });
});

describe('sources', () => {
  it('have unique keys and say where to find them', () => {
    expect(new Set(lists.sourceEntries.map((source) => source.code)).size).toBe(lists.sourceEntries.length);
    for (const source of lists.sourceEntries) expect(`${source.name}${source.locator}`.length).toBeGreaterThan(10);
  });
});

describe('the catalogue', () => {
  it('has the indications, zones and questions that every room relies on', () => {
    expect(lists.zoneEntries.length).toBeGreaterThanOrEqual(28);
    expect(findIndication('acne-scars-ice-pick')?.referral).not.toBeNull();
    expect(findQuestion('skin-type')?.asked_of).toBe('clinician');
    expect(findIndication('constructor')).toBeNull();
    expect(catalogueRevision).toMatch(/^\d{4}-\d{2}-\d{2}\.[0-9a-f]{8}$/);
  });

  it('has lost no entry that was once in it', () => {
    const now = Object.fromEntries([
      ...all.map(({ kind, entry }) => [`${kind}/${entry.code}`, revisionOf(entry)] as const),
      ...lists.sourceEntries.map((source) => [`sources/${source.code}`, revisionOf(source)] as const),
    ]);
    expect(removedEntries(ledger, now)).toEqual([]);
  });
});

describe('the ledger of revisions', () => {
  const before: Revisions = { 'zones/nose': { revision: 2, hash: 'aaaa' } };

  it('complains of a change without a new revision', () => {
    expect(unrevisedChanges(before, { 'zones/nose': { revision: 2, hash: 'bbbb' } })).toHaveLength(1);
  });

  it('complains of a revision that goes back and of an entry that is gone', () => {
    expect(unrevisedChanges(before, { 'zones/nose': { revision: 1, hash: 'aaaa' } })).toHaveLength(1);
    expect(removedEntries(before, {})).toHaveLength(1);
  });

  it('accepts a change with a new revision and an entry that is new', () => {
    const now = { 'zones/nose': { revision: 3, hash: 'bbbb' }, 'zones/chin': { revision: 1, hash: 'cccc' } };
    expect(unrevisedChanges(before, now)).toEqual([]);
  });

  it('notices one changed digit', () => {
    expect(contentHash('{"depth":1.25}')).not.toBe(contentHash('{"depth":1.26}'));
  });
});

describe('the generator of the index', () => {
  it('refuses a file that exports two constants', () => {
    const text = 'export const one = 1;\nexport const two = 2;\n';
    expect(() => catalogueIndex([{ path: 'zones/nose.ts', text }], 'x')).toThrow('exports 2 constants');
  });

  it('writes the same index whatever the order of the files', () => {
    const nose = { path: 'zones/nose.ts', text: 'export const nose = 1;' };
    const chin = { path: 'zones/chin.ts', text: 'export const chin = 1;' };
    expect(catalogueIndex([nose, chin], 'x')).toBe(catalogueIndex([chin, nose], 'x'));
  });
});

/** Every citation anywhere in an entry, found by its shape. */
function citationsIn(value: unknown): Citation[] {
  if (Array.isArray(value)) return value.flatMap(citationsIn);
  if (typeof value !== 'object' || value === null) return [];
  return isCitation(value) ? [value] : Object.values(value).flatMap(citationsIn);
}

function isCitation(value: object): value is Citation {
  return 'source' in value && 'provenance' in value;
}
