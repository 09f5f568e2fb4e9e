/** Solves a small symmetric system by elimination with pivots; null where it has no single answer. */
export function solved(matrix: readonly (readonly number[])[], right: readonly number[]): readonly number[] | null {
  const rows = matrix.map((row, at) => [...row, right[at] ?? 0]);
  const size = rows.length;
  for (let column = 0; column < size; column += 1) {
    const pivot = largestBelow(rows, column);
    const value = rows[pivot]?.[column] ?? 0;
    if (Math.abs(value) < 1e-12) return null;
    const [chosen, current] = [rows[pivot] ?? [], rows[column] ?? []];
    rows[column] = chosen.map((entry) => entry / value);
    if (pivot !== column) rows[pivot] = current;
    eliminate(rows, column);
  }
  return rows.map((row) => row[size] ?? 0);
}

function largestBelow(rows: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let at = column + 1; at < rows.length; at += 1)
    if (Math.abs(rows[at]?.[column] ?? 0) > Math.abs(rows[best]?.[column] ?? 0)) best = at;
  return best;
}

function eliminate(rows: number[][], column: number): void {
  const source = rows[column] ?? [];
  for (const [at, row] of rows.entries()) {
    const factor = row[column] ?? 0;
    if (at !== column && factor !== 0) rows[at] = row.map((entry, place) => entry - factor * (source[place] ?? 0));
  }
}
