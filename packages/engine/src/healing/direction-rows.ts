import type { HealingSource } from './sources.ts';

/** A published direction that was not fitted, and what the equations say of it by their form. */
export type DirectionRow = {
  readonly id: string;
  readonly source: HealingSource;
  readonly published: string;
  readonly model: string;
  readonly verdict: 'agrees' | 'miss' | 'not modelled';
};

/** @source quantities.md s6: rows kept as direction checks, contradictions included */
export const directionRows: readonly DirectionRow[] = [
  direction('B4', 'AUST08', 'collagen and elastin up at 6 months', 'collagen up; elastin is not modelled', 'agrees'),
  direction('B6', 'ELDOM15a', 'collagen I and III up at 1 and 3 months', 'both up', 'agrees'),
  direction('B7', 'ELDOM15b', 'collagen I and III up at 1 and 3 months', 'both up', 'agrees'),
  direction('B6, B7', 'ELDOM15a', 'total elastin down', 'elastin is not modelled', 'not modelled'),
  direction('B10', 'AUST11', 'rat epidermis +140 %', 'far less after one course', 'miss'),
  direction('B11', 'ZEITTER14', 'rat epidermis up to +658 %, four times more than once', 'more, but far less', 'miss'),
  direction('B12', 'ZEITTER14', 'rat collagen III mRNA down at 10 weeks', 'collagen III above baseline', 'miss'),
  direction('B13', 'SCHMITT18', 'COL3A1 up within days', 'synthesis of III up', 'agrees'),
  direction('B14', 'KIM11', 'mouse collagen up 4 weeks after', 'up', 'agrees'),
  direction('B18', 'ROBINS03', 'matrix still immature at 6 months', 'cross-links are not modelled', 'not modelled'),
];

function direction(
  id: string,
  source: HealingSource,
  published: string,
  model: string,
  verdict: DirectionRow['verdict'],
): DirectionRow {
  return { id, source, published, model, verdict };
}
