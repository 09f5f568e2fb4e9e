export * from './channel-density.ts';
export * from './dosimetry-fault.ts';
export * from './even-coverage.ts';
export * from './expected-coverage.ts';
export { depthRatios, scatterOf, type DepthRatio, type NeedleKind } from './needle-depth.ts';
export type { Channels } from './place-channels.ts';
export * from './reach.ts';
export {
  laidChannels,
  simulateCoverage,
  SQUARE_MM,
  type CoverageWish,
  type Estimate,
  type SimulatedCoverage,
} from './simulate-coverage.ts';
export { PAPILLARY_SHARE_OF_DERMIS, siteLayers, type SiteLayers, type StudiedSkin } from './site-layers.ts';
export * from './usual-hand.ts';
