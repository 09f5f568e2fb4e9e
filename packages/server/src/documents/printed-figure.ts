/** A drawing of bands beside each other, with the words that stand for it where it cannot be seen. */
export type PrintedFigure = {
  /** Read aloud in place of the drawing. */
  readonly alternative: string;
  readonly width: number;
  readonly height: number;
  readonly rest_y: number;
  readonly up: string;
  readonly rest: string;
  readonly along: string;
  readonly months: readonly { readonly x: number; readonly words: string }[];
  readonly panels: readonly { readonly title: string; readonly band: string; readonly visits: readonly number[] }[];
};
