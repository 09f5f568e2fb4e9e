const MOST_PICTURES = 4;

/**
 * After which passes a picture is drawn: each while there are few; else the first, the last, and two between them. What is no
 * whole number of passes is handed on as it is, so that the engine says what is wrong with it.
 */
export function passesShown(passes: number | null): readonly number[] {
  if (passes === null || !Number.isInteger(passes) || passes < 1 || passes > 100) return [passes ?? NaN];
  if (passes <= MOST_PICTURES) return Array.from({ length: passes }, (_, at) => at + 1);
  const steps = MOST_PICTURES - 1;
  return Array.from({ length: MOST_PICTURES }, (_, at) => Math.round(1 + ((passes - 1) * at) / steps));
}
