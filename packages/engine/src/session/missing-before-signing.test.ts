import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChartToClose, VisitToClose } from './chart-to-close.ts';
import { missingBeforeSigning } from './missing-before-signing.ts';

const complete: ChartToClose = {
  device: 'skinpen-precision',
  device_serial: 'SP-1',
  device_cleaned: true,
  cartridges: [{ lot: 'C-1', expires_on: '2030-01-31', disposed: true }],
  anaesthetic: null,
  topicals: [],
  zones: [
    { zone: 'cheeks', passes: [{ depth_mm: 1 }], endpoint: 'erythema', skipped_because: '', standing: 'delivered' },
  ],
  time_out: {},
  started_at: '2026-11-20T09:00:00Z',
  ended_at: '2026-11-20T09:30:00Z',
  photos_skipped_because: 'The camera was away',
  given_up_because: '',
};

const known: VisitToClose = {
  assessment: null,
  has_consent: true,
  has_photos: false,
  is_start_confirmed: true,
  start_unanswered: null,
  ends_before_start: false,
};

const lacking: Partial<ChartToClose>[] = [
  { device: null },
  { device_serial: '' },
  { device_cleaned: null },
  { cartridges: [] },
  { cartridges: [{ lot: '', expires_on: null, disposed: false }] },
  { anaesthetic: { product: 'lidocaine-4-liposomal', lot: '', wiped_off: false } },
  { topicals: [{ topical: 'label-hydrogel', lot: '' }] },
  { zones: [] },
  { started_at: null },
  { ended_at: null },
  { photos_skipped_because: '' },
];

const unknown: Partial<VisitToClose>[] = [
  { assessment: 'Candidacy was not assessed.' },
  { has_consent: false },
  { is_start_confirmed: false },
  { start_unanswered: 'There is no valid consent.' },
  { ends_before_start: true },
];

describe('what stands before a signature', () => {
  it('is nothing where everything is there', () => {
    expect(missingBeforeSigning(complete, known)).toEqual([]);
  });

  it('is named for each thing that is not', () => {
    for (const gap of lacking) expect(missingBeforeSigning({ ...complete, ...gap }, known)).not.toEqual([]);
    for (const gap of unknown) expect(missingBeforeSigning(complete, { ...known, ...gap })).not.toEqual([]);
  });

  it('never grows shorter when more is missing, for a session that was not given up', () => {
    const gaps = fc.tuple(fc.subarray(lacking), fc.subarray(unknown));
    fc.assert(
      fc.property(gaps, fc.constantFrom(...unknown), ([charts, visits], one) => {
        const chart = Object.assign({}, complete, ...charts) as ChartToClose;
        const visit = Object.assign({}, known, ...visits) as VisitToClose;
        const codes = missingBeforeSigning(chart, visit).map(({ code }) => code);
        const more = missingBeforeSigning(chart, { ...visit, ...one }).map(({ code }) => code);
        expect(more).toEqual(expect.arrayContaining(codes));
      }),
    );
  });

  it('asks nothing that only needling asks for where it was given up before the first pass', () => {
    const zones = complete.zones.map((zone) => ({ ...zone, skipped_because: 'Felt faint' }));
    const given_up = { zones, given_up_because: 'Felt faint', time_out: null, started_at: null, cartridges: [] };
    expect(missingBeforeSigning({ ...complete, ...given_up }, { ...known, has_consent: false })).toEqual([]);
  });
});
