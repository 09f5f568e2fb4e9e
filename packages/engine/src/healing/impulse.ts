import { shareBelow } from '../dosimetry/normal-share.ts';

/** What the needles of one session did, for one draw of skin and depth. */
export type Channels = {
  /** Channels per mm² that pass the epidermis. */
  readonly channels_per_mm2: number;
  /** Expected length of a channel within the dermis, mm. */
  readonly dermal_mm: number;
};

/** Depths of one session in one person: how the needles' tips scatter, and where the dermis lies. All in mm. */
export type NeedledSkin = {
  readonly mean_mm: number;
  readonly sd_mm: number;
  readonly epidermis_mm: number;
  readonly skin_mm: number;
};

/** 15 passes of the standard 1.5 mm roller: the dose that counts as 1. @source quantities.md s8.2, D */
export const REFERENCE = { channels_per_mm2: 2.5, dermal_mm: 0.9 } as const;

/**
 * The jump of the damage signal at a session: the share of skin within reach of a channel, and how much dermis the channels
 * run through, both against the reference. How depth and density act was measured nowhere: `alpha` and `Ri` are assumptions.
 *
 * @source quantities.md s8.2, impulse
 */
export function impulseOf(channels: Channels, Ri_mm: number, alpha: number, R: number): number {
  const { channels_per_mm2, dermal_mm } = channels;
  if (channels_per_mm2 <= 0 || dermal_mm <= 0) return 0;
  const disc = Math.PI * Ri_mm * Ri_mm;
  const density = -Math.expm1(-channels_per_mm2 * disc) / -Math.expm1(-REFERENCE.channels_per_mm2 * disc);
  return R * density * (dermal_mm / REFERENCE.dermal_mm) ** alpha;
}

/** Channels that strokes leave in this skin: those that stay in the epidermis do not count. */
export function channelsIn(strokes_per_cm2: number, skin: NeedledSkin): Channels {
  const { mean_mm, sd_mm, epidermis_mm, skin_mm } = skin;
  const passing = shareBelow((mean_mm - epidermis_mm) / sd_mm);
  const dermal_mm = Math.max(0, expectedBeyond(skin, epidermis_mm) - expectedBeyond(skin, skin_mm));
  return { channels_per_mm2: (strokes_per_cm2 / 100) * passing, dermal_mm };
}

/** Mean of how far a normally scattered depth lies beyond a boundary, counting 0 for what does not reach it. */
function expectedBeyond({ mean_mm, sd_mm }: NeedledSkin, boundary_mm: number): number {
  const z = (mean_mm - boundary_mm) / sd_mm;
  const density = Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI);
  return Math.max(0, sd_mm * (density + z * shareBelow(z)));
}
