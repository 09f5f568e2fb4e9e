import { assessCandidacy, noSettings, questionsFor } from '@stipple/engine/candidacy';
import { no, onDay, yes } from '@stipple/engine/catalog';
import type { AnswerValue } from '@stipple/engine/catalog';
import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { findingGroups, overrideBar } from './assessment.ts';

const today = calendarDate('2026-11-20');
const scope = { indication: 'acne-scars-rolling-boxcar', zones: ['cheeks'] };

function findingsWith(differing: Readonly<Record<string, AnswerValue>>, forget: readonly string[] = []) {
  const answers = questionsFor(scope)
    .filter(({ code }) => !forget.includes(code))
    .map(({ code, kind }) => ({
      question: code,
      value: differing[code] ?? (kind === 'yes-no' ? no : ({ kind: 'choice', choice: 'ii' } as const)),
      answered_on: today,
      answered_by: 'patient' as const,
    }));
  const birth_date = calendarDate('1990-05-04');
  return assessCandidacy({ ...scope, today, birth_date, answers, settings: noSettings }).findings;
}

const isotretinoin = {
  isotretinoin: yes,
  'isotretinoin.taking-now': no,
  'isotretinoin.stopped-on': onDay('2026-10-01'),
};

describe('the findings of an assessment', () => {
  it('stand apart: what forbids, what is not known, what asks for care', () => {
    const groups = findingGroups(findingsWith({ ...isotretinoin, keloid: yes }, ['pregnancy']));
    expect(groups.map(({ group }) => group)).toContain('forbid');
    expect(groups.find(({ group }) => group === 'unknown')?.findings.map(({ rule }) => rule)).toEqual([
      'pregnancy.not-known',
    ]);
    expect(findingGroups([])).toEqual([]);
  });

  it('may be overridden by the licence that they name, and by no smaller one', () => {
    const [finding] = findingsWith(isotretinoin);
    if (finding === undefined) throw new Error('no finding');
    const bar = (licence: 'physician' | 'other' | null, mayDecide = true) =>
      overrideBar(finding, [], { mayDecide, licence });
    expect(bar('physician')).toBeNull();
    expect(bar('other')).toEqual({ kind: 'licence', needed: 'physician' });
    expect(bar(null)).toEqual({ kind: 'licence', needed: 'physician' });
    expect(bar('physician', false)).toEqual({ kind: 'role', needed: 'physician' });
    expect(overrideBar({ ...finding, overridable_by: null }, [], { mayDecide: true, licence: 'physician' })).toEqual({
      kind: 'nobody',
    });
  });

  it('are overridden once, and not at all where they permit', () => {
    const [finding] = findingsWith(isotretinoin);
    if (finding === undefined) throw new Error('no finding');
    const who = { mayDecide: true, licence: 'physician' } as const;
    const override = { rule: finding.rule, reason: 'other', text: 'why', by: 'Dr Sample', at: '' } as const;
    expect(overrideBar(finding, [override], who)).toEqual({ kind: 'overridden' });
    expect(overrideBar({ ...finding, verdict: 'suitable-with-precautions' }, [], who)).toEqual({ kind: 'permits' });
  });
});
