import { findAftercareRule } from '@stipple/engine/catalog';
import type { Citation, SignOff } from '@stipple/engine/kernel';

/** Days after a session in which a photo shows the healing and not the result. */
export type SwellingWindow = {
  /** Session on day D: the first photo that may be evidence is that of day D + days. */
  readonly days: number;
  readonly sources: readonly Citation[];
  readonly sign_off: SignOff;
};

/** What the catalogue says of signs that others may see, at its longest. */
const RULE = 'expect-visible-recovery';

/**
 * Read from the catalogue's recovery facts, for the deepest setting, because a photo does not say how deep was needled.
 * @source protocols.md s6, DrPen (6-7 d for the deepest), Chu21 (up to 7 d); the rule itself is `default`
 */
export function swellingWindow(): SwellingWindow {
  const rule = findAftercareRule(RULE);
  if (rule === null) throw new Error(`the catalogue has no ${RULE}`);
  const until_h = Math.max(
    ...[rule.until_h, ...rule.longer_for.map((longer) => longer.until_h)].filter((h) => h !== null),
  );
  return {
    days: Math.ceil(until_h / 24),
    sources: [...rule.sources, ...rule.positions.map(({ citation }) => citation)],
    sign_off: rule.sign_off,
  };
}
