/**
 * The healing model MN-9, once: nine states of one treated surface that follow each other after a session. Dimensionless
 * per treated dermal layer; time in days. The integrator is generated from these texts and never written by hand.
 *
 * @source quantities.md s8.2
 */

/** In the order in which they stand in every vector of states. */
export const states = ['D', 'I', 'M', 'P', 'F', 'N3', 'N1', 'H', 'S'] as const;
export type State = (typeof states)[number];

/** What each state stands for, for whoever reads a picture. */
export const stateMeaning: Readonly<Record<State, string>> = {
  D: 'damage and platelet signal',
  I: 'pro-inflammatory activity',
  M: 'reparative activity',
  P: 'recruited fibroblasts',
  F: 'synthesising fibroblasts',
  N3: 'new collagen III, share of the collagen before',
  N1: 'new collagen I, share of the collagen before',
  H: 'epidermal thickness above that before',
  S: 'latent clinical quality',
};

/** The rates and weights of the equations, in the order in which they stand in every vector of parameters. */
export const rates = [
  'kD',
  'aI',
  'dI',
  'rIM',
  'aM',
  'dM',
  'aP',
  'KG',
  'wD',
  'wM',
  'wF',
  'kPF',
  'dP',
  'dF',
  's3',
  's1',
  'km',
  'd3',
  'd1',
  'mu',
  'fI',
  'Nmax',
  'chi',
  'aH',
  'wH',
  'dH',
  'tauS',
] as const;
export type Rate = (typeof rates)[number];

/** Named intermediate terms, each written in states, rates and the terms before it. */
export const terms: readonly (readonly [name: string, text: string])[] = [
  ['G', 'wD * D + wM * M + wF * F'],
  ['phi', '(G * G) / (KG * KG + G * G)'],
  ['g', 'max(0, 1 - (N1 + N3) / Nmax)'],
  ['c', 'max(0, 1 - P - F)'],
];

/** The change of each state per day. A session adds its dose to D; nothing else jumps. */
export const slopes: Readonly<Record<State, string>> = {
  D: '-kD * D',
  I: 'aI * D - dI * I - rIM * I * M',
  M: 'aM * I - dM * M',
  P: 'aP * phi * c - (kPF + dP) * P',
  F: 'kPF * P - dF * F',
  N3: 's3 * F * g - (km + d3 + mu * I) * N3',
  N1: 's1 * F * g + chi * km * N3 - (d1 + fI * mu * I) * N1',
  H: 'aH * (D + wH * I) - dH * H',
  S: '(N1 + N3 - S) / tauS',
};

/** Collagen before any session: its shares of type III and type I. @source quantities.md s8.2 */
export const BASELINE = { III: 0.2, I: 0.8 } as const;
