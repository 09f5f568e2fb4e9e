import { questions } from '@stipple/engine/catalog';

/** Questions as a person reads them; one that was retired keeps its code. */
export function questionLabels(codes: readonly string[]): string[] {
  return codes.map((code) => questions[code]?.label ?? code);
}
