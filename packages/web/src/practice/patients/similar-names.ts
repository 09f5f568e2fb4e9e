/**
 * Whether two written names may be the same person's: accents, case, order and one slip of the finger for each word
 * do not count. Meant for people born on the same day, so it may be generous.
 */
export function areNamesSimilar(one: string, other: string): boolean {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  if (a.length === 0 || b.length === 0) return false;
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const alike = fewer.filter((word) => more.some((candidate) => areWordsSimilar(word, candidate)));
  return alike.length === fewer.length || (fewer.length > 1 && alike.length >= fewer.length - 1);
}

function areWordsSimilar(one: string, other: string): boolean {
  const shorter = Math.min(one.length, other.length);
  if (shorter <= 2) return one === other;
  return distance(one, other) <= (shorter > 5 ? 2 : 1);
}

function wordsOf(name: string): readonly string[] {
  const folded = name.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss');
  return folded.split(/[^\p{L}]+/u).filter((word) => word !== '');
}

/** Letters added, dropped or changed, and two neighbours exchanged counted as one. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (const [row, letter] of one.split('').entries()) {
    const next = [row + 1];
    for (const [column, candidate] of other.split('').entries()) {
      const same = letter === candidate ? 0 : 1;
      const exchanged = letter === other[column - 1] && one[row - 1] === candidate;
      const ways = [at(last, column + 1) + 1, at(next, column) + 1, at(last, column) + same];
      next.push(Math.min(...ways, exchanged ? at(before, column - 1) + 1 : Infinity));
    }
    [before, last] = [last, next];
  }
  return at(last, other.length);
}

function at(row: readonly number[], index: number): number {
  return row[index] ?? Infinity;
}
