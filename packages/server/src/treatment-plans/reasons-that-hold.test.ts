import { assessCandidacy, noSettings } from '@stipple/engine/candidacy';
import { calendarDate, expectOk } from '@stipple/engine/kernel';
import { proposePlan } from '@stipple/engine/treatment-plan';
import { describe, expect, it } from 'vitest';
import { reasonsThatHold } from './reasons-that-hold.ts';

const today = calendarDate('2026-11-20');
const birth_date = calendarDate('1990-05-05');
const about = { indication: 'acne-scars-rolling-boxcar', zones: ['cheeks', 'forehead'] };
const assessment = assessCandidacy({ ...about, today, birth_date, answers: [], settings: noSettings });
const proposal = proposePlan({
  ...about,
  device: 'skinpen-precision',
  birth_date,
  today,
  assessment: { ...assessment, verdict: 'suitable-with-precautions' },
});
const { reasons: _, ...asProposed } = expectOk(proposal);
const plan = { ...asProposed, zones: [...asProposed.zones] };
const fieldsOf = (changed: typeof plan) => reasonsThatHold(changed, proposal).map(({ field }) => field);

describe('the engine’s reasons beside a plan', () => {
  it('all stand for a plan that is as proposed', () => {
    expect(fieldsOf(plan)).toEqual(expectOk(proposal).reasons.map(({ field }) => field));
    expect(fieldsOf(plan)).toContain('zones.cheeks.depth_mm');
  });

  it('fall away for what the practitioner changed, and only for that', () => {
    const zones = plan.zones.map((zone) => (zone.zone === 'cheeks' ? { ...zone, depth_mm: 0.25 } : zone));
    const before = fieldsOf(plan);
    const after = fieldsOf({ ...plan, zones, interval_days: 60 });
    expect(before.filter((field) => !after.includes(field)).toSorted()).toEqual(
      before.filter((field) => field === 'interval_days' || field === 'zones.cheeks.depth_mm').toSorted(),
    );
  });

  it('fall away for a zone that was taken out', () => {
    const zones = plan.zones.filter(({ zone }) => zone !== 'forehead');
    expect(fieldsOf({ ...plan, zones }).filter((field) => field.startsWith('zones.forehead'))).toEqual([]);
  });
});
