import { emptySessionChart } from '@stipple/contract/sessions';
import type { CalendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { missingSince } from './missing-here.ts';
import { openHere } from './opened-here.ts';
import type { KnownHere } from './opened-here.ts';
import type { Session, SessionPlan } from './session.ts';

const day = '2026-11-20' as CalendarDate;

const plan = {
  plan_id: 'plan',
  patient_id: 'patient',
  indication: 'acne-scars-rolling-boxcar',
  device: 'skinpen-precision',
  state: 'agreed',
  zones: [
    { zone: 'cheeks', depth_mm: 1.5, passes: 4, endpoint: 'uniform-erythema' },
    { zone: 'forehead', depth_mm: 2.5, passes: 3, endpoint: 'uniform-erythema' },
  ],
  // Only what the opening reads.
} as unknown as SessionPlan;

const assessed = { assessment_id: 'a', indication: plan.indication, assessed_on: day, defer_until: null } as const;

const known: KnownHere = {
  session_id: 'new',
  plan,
  sessions: [],
  answers: [],
  assessment: {
    ...assessed,
    verdict: 'suitable',
    computed: true,
    decision: null,
    precautions: [],
  } as unknown as KnownHere['assessment'],
  has_consent: true,
  operator: 'Dr Here',
  day,
  opened_at: '2026-11-20T09:00:00.000Z',
};

const codes = (items: readonly { readonly code: string }[]) => items.map(({ code }) => code);
const earlier = (values: Partial<Session>) => ({ ...openHere(known), session_id: 'earlier', ...values });

describe('a session that this device opens by itself', () => {
  it('proposes what the plan says, and nothing beyond a limit of today', () => {
    const { chart, version, day: of } = openHere(known);
    const passes = [{ depth_mm: 1.5, speed: '7000-rpm', direction: null, count: 4 }];
    expect(chart.zones[0]).toMatchObject({
      zone: 'cheeks',
      passes,
      standing: 'proposed',
      proposed: { from: 'plan', passes },
    });
    expect(chart.zones[1]).toMatchObject({ zone: 'forehead', passes: [], proposed: null });
    expect({ version, of }).toEqual({ version: 1, of: day });
  });

  it('counts on in its series, past what was entered in error', () => {
    const struck = { entered_in_error: { reason: 'x', by: 'y', at: 'z' }, number_in_series: 7 };
    const sessions = [
      earlier({ number_in_series: 2 }),
      earlier(struck),
      earlier({ plan_id: 'other', number_in_series: 9 }),
    ];
    expect(openHere({ ...known, sessions }).number_in_series).toBe(3);
  });

  it('has nothing against starting where assessment and consent are there', () => {
    expect(openHere(known).against_starting).toEqual([]);
  });

  it('names an assessment of another day, a verdict that forbids, and a consent that is not there', () => {
    const of = (values: object) => ({ ...known.assessment, ...values }) as unknown as KnownHere['assessment'];
    const against = (values: Partial<KnownHere>) => codes(openHere({ ...known, ...values }).against_starting);
    expect(against({ assessment: null })).toEqual(['not-assessed']);
    expect(against({ assessment: of({ assessed_on: '2026-11-19' }) })).toEqual(['not-assessed']);
    expect(against({ assessment: of({ verdict: 'unsuitable' }), has_consent: false })).toEqual(['verdict', 'consent']);
    expect(against({ assessment: of({ verdict: 'unsuitable', decision: 'treat' }) })).toEqual([]);
  });

  it('lists what is missing in the words of the server', () => {
    expect(codes(openHere(known).missing)).toEqual([
      'photos',
      'time-out',
      'device-serial',
      'device-cleaned',
      'cartridge',
      'zone.cheeks',
      'zone.forehead',
      'times',
    ]);
  });
});

describe('the checklist as the device knows it', () => {
  const told = openHere({ ...known, has_consent: false });
  const nothing = { consent: false, photos: false, start: false };

  it('follows the chart, and what waits here', () => {
    expect(codes(missingSince(told.chart, told, nothing))).toEqual(codes(told.missing));
    const waiting = { consent: true, photos: true, start: true };
    const since = codes(missingSince({ ...told.chart, device_serial: 'SP-1' }, told, waiting));
    expect(since).toEqual(['device-cleaned', 'cartridge', 'zone.cheeks', 'zone.forehead', 'times']);
  });

  it('keeps what the server found of a start that nobody answered for', () => {
    const reason = {
      code: 'start-reason',
      text: 'It was started without a reason.',
      way_past: 'licensed-reason' as const,
    };
    const after = { ...told, missing: [...told.missing, reason], chart: emptySessionChart };
    expect(codes(missingSince(told.chart, after, nothing))).toContain('start-reason');
  });
});
