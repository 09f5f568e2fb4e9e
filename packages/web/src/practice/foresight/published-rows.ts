import { calibrationRows, healingSources } from '@stipple/engine/healing';
import type { CalibrationRow, OutputName, Reading } from '@stipple/engine/healing';

/** A published value that may stand in a picture of the same thing. */
export type PublishedRow = {
  readonly key: string;
  readonly day: number;
  readonly value: number;
  readonly what: string;
  readonly note: string;
  readonly source: string;
};

/** Which readings of the calibration are the same thing as an output, and how one becomes the other. */
const shownAs: Partial<Record<Reading, { readonly output: OutputName; readonly from: (value: number) => number }>> = {
  'collagen-gain': { output: 'collagen', from: (gain) => 1 + gain },
  improvement: { output: 'improvement', from: (gain) => gain },
  'redness-of-first': { output: 'erythema', from: (share) => share },
};

/** Rows of other people's courses: they show the size and the shape that studies saw, not what this plan was measured at. */
export function publishedRows(output: OutputName): readonly PublishedRow[] {
  return calibrationRows.flatMap((row) => {
    const shown = shownAs[row.reading];
    return shown === undefined || shown.output !== output ? [] : [published(row, shown.from)];
  });
}

function published(row: CalibrationRow, from: (value: number) => number): PublishedRow {
  const { id, day, value, what, note } = row;
  return { key: id, day, value: from(value), what, note, source: healingSources[row.source] };
}
