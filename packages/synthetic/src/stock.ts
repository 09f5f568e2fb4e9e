import { changeLot, receiveLot } from '@stipple/contract/inventory';
import type { BodyInputOf } from '@stipple/contract/endpoint';
import { addDays } from '@stipple/engine/kernel';
import type { Stage, Story } from './ask.ts';
import { at } from './moment.ts';

type Received = Pick<BodyInputOf<typeof receiveLot>, 'kind' | 'entry' | 'lot' | 'pieces'> & {
  /** Days from today to the last day of use. */
  readonly lasts_days: number;
};

/** Every head of the pen comes from one of these. */
export const CARTRIDGE_LOTS = ['26-0412', '26-0731', '26-0905'] as const;
export const CARTRIDGE_LASTS_DAYS = 400;

const arrivals: readonly Received[] = [
  ...CARTRIDGE_LOTS.map((lot) => ({
    kind: 'cartridge' as const,
    entry: 'skinpen-precision',
    lot: `C${lot}`,
    pieces: 40,
    lasts_days: CARTRIDGE_LASTS_DAYS,
  })),
  { kind: 'cartridge', entry: 'dermaroller', lot: 'R26-0118', pieces: 10, lasts_days: 230 },
  { kind: 'anaesthetic', entry: 'lidocaine-4-liposomal', lot: 'L8841', pieces: 40, lasts_days: 52 },
  { kind: 'anaesthetic', entry: 'lidocaine-4-liposomal', lot: 'L8907', pieces: 40, lasts_days: 310 },
  { kind: 'topical', entry: 'label-hydrogel', lot: 'H1204', pieces: 30, lasts_days: 190 },
  { kind: 'topical', entry: 'label-hydrogel', lot: 'H1260', pieces: 30, lasts_days: 420 },
];

/** What stands in the cupboard before the first patient comes, and one lot that nobody may take. */
export const stocking: Story = {
  shows: 'a stock from which the charts take, with one lot in quarantine',
  tell: async (stage) => {
    for (const arrival of arrivals) await receive(stage, arrival);
    const held = await receive(stage, {
      kind: 'cartridge',
      entry: 'skinpen-precision',
      lot: 'C26-0318',
      pieces: 12,
      lasts_days: 21,
    });
    const when = at(-9, '08:20');
    await stage.ask({
      as: 'practitioner',
      at: when,
      endpoint: changeLot,
      params: { stock_lot_id: held.stock_lot_id },
      body: {
        movement_id: stage.newId(when),
        version: held.version,
        act: 'quarantine',
        pieces: null,
        reason: 'Two blisters of this box were open; waiting for the maker.',
      },
    });
  },
};

function receive(stage: Stage, { lasts_days, ...what }: Received) {
  const when = at(-400, '08:00');
  return stage.ask({
    as: 'assistant',
    at: when,
    endpoint: receiveLot,
    body: { movement_id: stage.newId(when), ...what, expires_on: addDays(stage.today, lasts_days), product_code: '' },
  });
}
