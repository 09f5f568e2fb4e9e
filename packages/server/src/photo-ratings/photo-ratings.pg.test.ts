import { createHash } from 'node:crypto';
import * as ratings from '@stipple/contract/photo-ratings';
import { addPhoto, pairPhotos } from '@stipple/contract/photos';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { drawnJpeg } from '../testing/drawn-picture.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let ada: Caller;
let ben: Caller;
let patient_id: string;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  ada = await server.signedInAs('practitioner', { display_name: 'Ada' });
  ben = await server.signedInAs('assistant', { display_name: 'Ben' });
  patient_id = await enterPatient(ada);
});
afterAll(() => server.close());

let seed = 0;

const capture = {
  width_px: 1000,
  height_px: 1000,
  sharpness: { value: 0.5, method: 'eye-band' as const },
  exposure: { region: 'face' as const, mean: 0.5, contrast: 0.4, clipped_dark: 0, clipped_bright: 0 },
  light: { region: 'face' as const, left_right: 0, top_bottom: 0 },
  pose: { yaw_deg: 0, pitch_deg: 0, roll_deg: 0, inter_ocular_px: 200, face_scale_px: 200 },
};

async function photo(taken_at: string, make_up = false): Promise<string> {
  seed += 1;
  const bytes = await drawnJpeg({ seed, width: 64, height: 64 });
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  await ada.raw({ method: 'PUT', url: `/api/photo-files/${sha256}`, payload: bytes });
  const photo_id = newUuidV7();
  const shown = { photo_id, sha256, view: 'face-front', taken_at, make_up, capture };
  const body = { ...shown, session_id: null, indication: null, source: 'camera' as const };
  await ada.get(addPhoto, { params: { patient_id }, body });
  return photo_id;
}

/** A pair that may be evidence, unless make-up was worn. */
async function pair(make_up = false): Promise<string> {
  const pair_id = newUuidV7();
  const [before_photo_id, after_photo_id] = [
    await photo('2026-10-01T09:00:00Z'),
    await photo('2026-11-19T09:00:00Z', make_up),
  ];
  const body = { pair_id, before_photo_id, after_photo_id, registration: null };
  await ada.get(pairPhotos, { params: { patient_id }, body });
  return pair_id;
}

async function round(pair_ids: readonly string[], chosen = 'a seed of the test') {
  const body = { round_id: newUuidV7(), title: 'Scars, autumn', pair_ids: [...pair_ids], seed: chosen };
  return ada.get(ratings.createRatingRound, { body });
}

async function later(caller: Caller, round_id: string): Promise<ReadonlyMap<string, 'left' | 'right'>> {
  const { rows } = await server.database.owner.query<{ pair_id: string; before: string }>(
    `select p.pair_id, encode(f.display_sha256, 'hex') as before from photo_pair p
       join photo o on o.practice_id = p.practice_id and o.photo_id = p.before_photo_id
       join photo_file f on f.practice_id = o.practice_id and f.content_sha256 = o.content_sha256`,
  );
  const before = new Map(rows.map((row) => [row.pair_id, row.before]));
  const { pairs } = await caller.get(ratings.readRatingSheet, { params: { round_id } });
  const sides = await Promise.all(
    pairs.map(async ({ pair_id, left }) => {
      const shown = await caller.raw({ method: 'GET', url: left });
      const sha256 = createHash('sha256').update(shown.rawPayload).digest('hex');
      return [pair_id, before.get(pair_id) === sha256 ? 'right' : 'left'] as const;
    }),
  );
  return new Map(sides);
}

/** Says of every pair that the later photo is better by so much. */
async function rateAll(caller: Caller, round_id: string, by: (at: number) => number | null): Promise<void> {
  const sides = [...(await later(caller, round_id))].toSorted(([one], [other]) => (one < other ? -1 : 1));
  for (const [at, [pair_id, side]] of sides.entries()) {
    const value = by(at);
    const right_is_better = value === null || value === 0 ? value : side === 'right' ? value : -value;
    await caller.get(ratings.ratePair, { params: { round_id }, body: { pair_id, right_is_better } });
  }
}

describe('a blinded rating', () => {
  it('shows each rater every pair once, in an order of their own, and nothing that tells which photo is the earlier', async () => {
    const pair_ids = [await pair(), await pair(), await pair(), await pair(), await pair(), await pair()];
    const { round_id } = await round(pair_ids);
    const sheetOf = (caller: Caller) => caller.get(ratings.readRatingSheet, { params: { round_id } });
    const [hers, his, again] = [await sheetOf(ada), await sheetOf(ben), await sheetOf(ada)];
    const order = (sheet: typeof hers): string => sheet.pairs.map(({ pair_id }) => pair_id).join();
    expect(order(again)).toBe(order(hers));
    expect(order(his)).not.toBe(order(hers));
    expect(hers.pairs.map(({ pair_id }) => pair_id).toSorted()).toEqual(pair_ids.toSorted());
    const sides = [...(await later(ada, round_id)).values()];
    expect(sides.filter((side) => side === 'left')).toHaveLength(3);
    const [first] = hers.pairs;
    const answer = await ada.raw({ method: 'GET', url: first?.left ?? '' });
    expect(answer.headers['content-disposition']).toBe('inline; filename="photo.jpg"');
  });

  it('takes one answer of each rater for each pair', async () => {
    const { round_id } = await round([await pair()]);
    const { pairs } = await ben.get(ratings.readRatingSheet, { params: { round_id } });
    const body = { pair_id: pairs[0]?.pair_id ?? '', right_is_better: 1 };
    expect(await ben.get(ratings.ratePair, { params: { round_id }, body })).toEqual({ rated: 1, pairs: 1 });
    expect((await ben.refused(ratings.ratePair, { params: { round_id }, body })).code).toBe('wrong-state');
    const strange = { params: { round_id }, body: { ...body, pair_id: newUuidV7() } };
    expect((await ben.refused(ratings.ratePair, strange)).code).toBe('not-found');
  });

  it('keeps what others said until it is closed, and takes nothing afterwards', async () => {
    const { round_id } = await round([await pair()]);
    await rateAll(ada, round_id, () => 2);
    expect((await ben.refused(ratings.readRatingResults, { params: { round_id } })).code).toBe('wrong-state');
    const { rounds } = await ben.get(ratings.listRatingRounds);
    const shown = rounds.find((one) => one.round_id === round_id);
    expect(shown).toMatchObject({ pairs: 1, raters: [{ rater: 'Ada', rated: 1 }], closed_at: null });
    await ada.get(ratings.closeRatingRound, { params: { round_id } });
    expect((await ada.refused(ratings.closeRatingRound, { params: { round_id } })).code).toBe('wrong-state');
    const { pairs } = await ben.get(ratings.readRatingSheet, { params: { round_id } });
    const body = { pair_id: pairs[0]?.pair_id ?? '', right_is_better: 0 };
    expect((await ben.refused(ratings.ratePair, { params: { round_id }, body })).code).toBe('wrong-state');
  });

  it('tells how far two raters agree over the pairs that may be evidence, and gives no kappa for few', async () => {
    const pair_ids = [await pair(), await pair(), await pair(true)];
    const { round_id } = await round(pair_ids, 'another seed');
    await rateAll(ada, round_id, () => 2);
    await rateAll(ben, round_id, () => 1);
    await ada.get(ratings.closeRatingRound, { params: { round_id } });
    const results = await ben.get(ratings.readRatingResults, { params: { round_id } });
    expect(results).toMatchObject({ seed: 'another seed', left_out: 1 });
    expect(results.agreement).toEqual([
      {
        one: 'Ada',
        other: 'Ben',
        pairs: 2,
        same_percent: 0,
        within_one_percent: 100,
        weighted_kappa: null,
        kappa_interval: null,
        no_kappa_because: 'too-few-pairs',
      },
    ]);
    for (const { ratings: said } of results.pairs)
      expect(said).toEqual([
        { rater: 'Ada', later_is_better: 2 },
        { rater: 'Ben', later_is_better: 1 },
      ]);
  });

  it('finds no pair of another practice', async () => {
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const pair_id = await pair();
    const { round_id } = await round([pair_id]);
    const body = { round_id: newUuidV7(), title: 'Theirs', pair_ids: [pair_id] };
    expect((await stranger.refused(ratings.createRatingRound, { body })).code).toBe('not-found');
    expect((await stranger.refused(ratings.readRatingSheet, { params: { round_id } })).code).toBe('not-found');
    expect((await stranger.get(ratings.listRatingRounds)).rounds).toEqual([]);
  });
});
