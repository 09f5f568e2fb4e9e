/**
 * The values that would stand at these places if all were in order, places ascending; moves values about, and only as far as the
 * places need it. Where a value is no number all are put in order, those that are none last.
 */
export function valuesAt(values: Float64Array, places: readonly number[]): readonly number[] {
  if (values.some(Number.isNaN)) return inOrder(values, places);
  let from = 0;
  return places.map((place) => {
    settle(values, place, from);
    from = Math.min(place, values.length - 1);
    return values[place] ?? NaN;
  });
}

function inOrder(values: Float64Array, places: readonly number[]): readonly number[] {
  values.sort();
  return places.map((place) => values[place] ?? NaN);
}

/** Hoare's way: afterwards nothing before the place is larger than what stands there, and nothing behind it smaller. */
function settle(values: Float64Array, place: number, first: number): void {
  let [low, high] = [first, values.length - 1];
  while (low < high) {
    const pivot = middleOfThree(values, low, high);
    let [left, right] = [low, high];
    while (left <= right) {
      while ((values[left] as number) < pivot) left += 1;
      while (pivot < (values[right] as number)) right -= 1;
      if (left > right) break;
      const kept = values[left] as number;
      values[left] = values[right] as number;
      values[right] = kept;
      left += 1;
      right -= 1;
    }
    if (place <= right) high = right;
    else if (place >= left) low = left;
    else return;
  }
}

function middleOfThree(values: Float64Array, low: number, high: number): number {
  const [a, b, c] = [values[low] as number, values[(low + high) >> 1] as number, values[high] as number];
  return Math.max(Math.min(a, b), Math.min(Math.max(a, b), c));
}
