export { agreementOf, fewestPairsForKappa, type Agreement, type RatedTwice } from './agreement.ts';
export { blindedPairs, type BlindedPair } from './blinded-pairs.ts';
export { seededChance, shuffled } from './seeded-chance.ts';
