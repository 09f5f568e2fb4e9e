import type { DeviceEntry } from '../catalog/index.ts';
import type { Strokes } from './channel-density.ts';
import type { NeedleKind } from './needle-depth.ts';

/** How the device is held and moved: the same for all plans that are compared. */
export type Hand = {
  readonly kind: Exclude<NeedleKind, 'home-roller'>;
  readonly needles: number | null;
  readonly oscillation_hz: number | null;
  readonly hand_speed_cm_s: number | null;
  readonly swath_mm: number | null;
  readonly has_traction: boolean;
  /** How deep the device can be set, mm; null where that is not known. */
  readonly deepest_mm: number | null;
};

/** Published geometry of the standard roller. @source quantities.md s3, SCHWARZ11: drum 2 cm across and 2 cm wide, 192 needles */
const ROLLER = { drum_diameter_mm: 20, drum_width_mm: 20, needles: 192 } as const;
/** A pen's head. @source quantities.md s3, simulation check D: 12 needles on a head of 4 mm */
const PEN = { swath_mm: 4, needles: 12 } as const;
/** Where strokes of a needle stop merging, the slowest even speed. @source quantities.md s3, track condition D */
const HOLE_CM = 0.02;

/** The hand that a device begins with; what its label does not say stands open. */
export function handOf(device: DeviceEntry | null): Hand {
  const kind = device?.kind === 'roller' || device?.kind === 'stamp' ? device.kind : 'pen';
  const oscillation_hz = device === null ? null : hzOnLabel(device);
  const usual = kind === 'roller' ? ROLLER.needles : kind === 'pen' ? PEN.needles : null;
  return {
    kind,
    needles: device?.needle_count ?? usual,
    oscillation_hz,
    hand_speed_cm_s: oscillation_hz === null ? null : slowestEven(oscillation_hz),
    swath_mm: kind === 'stamp' ? null : PEN.swath_mm,
    has_traction: true,
    deepest_mm: device === null ? null : deepestOf(device),
  };
}

function deepestOf({ depth_settings_mm, deepest_mm }: DeviceEntry): number | null {
  return depth_settings_mm.length > 0 ? Math.max(...depth_settings_mm) : deepest_mm;
}

/** Strokes per second as the device's label says them; null where it does not, for then they are asked. */
export function hzOnLabel({ speeds }: Pick<DeviceEntry, 'speeds'>): number | null {
  const [only] = speeds;
  if (only === undefined || speeds.length > 1) return null;
  if (only.oscillation_hz !== null) return only.oscillation_hz;
  const turns = /([\d,]+) rpm/.exec(only.label)?.[1];
  return turns === undefined ? null : Math.round(Number(turns.replaceAll(',', '')) / 60);
}

/** What the engine is asked: an empty field goes as no number, which it refuses in words. */
export function strokesOf(
  hand: Hand,
  { setting_mm, passes }: { readonly setting_mm: number | null; readonly passes: number | null },
): Strokes {
  const needles = hand.needles ?? NaN;
  switch (hand.kind) {
    case 'pen':
      return {
        kind: 'pen',
        needles,
        oscillation_hz: hand.oscillation_hz ?? NaN,
        hand_speed_cm_s: hand.hand_speed_cm_s ?? NaN,
        swath_mm: hand.swath_mm ?? NaN,
        passes: passes ?? NaN,
        overlap: 0,
      };
    case 'roller': {
      const { drum_diameter_mm, drum_width_mm } = ROLLER;
      const needle_length_mm = setting_mm ?? NaN;
      return { kind: 'roller', needles, drum_diameter_mm, drum_width_mm, needle_length_mm, passes: passes ?? NaN };
    }
    case 'stamp':
      return {
        kind: 'stamp',
        needles,
        head_area_mm2: (hand.swath_mm ?? NaN) ** 2,
        stamps_per_spot: passes ?? NaN,
      };
  }
}

/** A pen's strokes in one second where its label says none. @source quantities.md s3, simulation check D: 100 Hz */
const USUAL_HZ = 100;

/**
 * The same hand with usual values where its label leaves them open, for a picture of a group in which nobody is asked; a stamp
 * whose needles nobody knows is drawn as a pen. `is_assumed` says that something was filled in.
 */
export function usualHand(hand: Hand): { readonly hand: Hand; readonly is_assumed: boolean } {
  const oscillation_hz = hand.oscillation_hz ?? USUAL_HZ;
  const asPen: Hand = {
    kind: 'pen',
    needles: hand.needles ?? PEN.needles,
    oscillation_hz,
    hand_speed_cm_s: hand.hand_speed_cm_s ?? slowestEven(oscillation_hz),
    swath_mm: hand.swath_mm ?? PEN.swath_mm,
    has_traction: hand.has_traction,
    deepest_mm: hand.deepest_mm,
  };
  const isOpen = strokesHaveGaps(strokesOf(hand, { setting_mm: 1, passes: 1 }));
  return isOpen ? { hand: asPen, is_assumed: true } : { hand, is_assumed: false };
}

function strokesHaveGaps(strokes: Strokes): boolean {
  return Object.values(strokes).some((value) => typeof value === 'number' && !Number.isFinite(value));
}

function slowestEven(oscillation_hz: number): number {
  return Math.ceil(oscillation_hz * HOLE_CM * 2) / 2;
}
