const LATEST = 28;
const MOST = 8;

/** `1, 3, 7` as days in order, each once; null where it is no such list. */
export function readCheckInDays(text: string): number[] | null {
  const parts = text.split(/[\s,;]+/).filter((part) => part !== '');
  const days = parts.map(Number);
  const isFine = days.every((day) => Number.isInteger(day) && day >= 1 && day <= LATEST);
  const inOrder = [...new Set(days)].toSorted((a, b) => a - b);
  return isFine && inOrder.length > 0 && inOrder.length <= MOST ? inOrder : null;
}
