import type { PrintedFigure } from './printed-figure.ts';

/** A document for paper in words and order; what it looks like is decided where it is drawn. */
export type PrintedDocument = {
  readonly title: string;
  /** Says on every page that nothing here is real; null in a real practice. */
  readonly demonstration: string | null;
  readonly introduction: readonly string[];
  readonly sections: readonly PrintedSection[];
  readonly foot: string;
};

export type PrintedSection = {
  readonly heading: string;
  readonly lines: readonly PrintedLine[];
  /** Stands below the lines. */
  readonly figure?: PrintedFigure;
};
/** `lead` stands out, `text` follows it; either may be empty. */
export type PrintedLine = { readonly lead: string; readonly text: string };

/** Printed on every page of the demonstration practice. */
export function demonstrationMark(is_demonstration: boolean): string | null {
  return is_demonstration ? 'DEMONSTRATION: an invented person. Not for anybody’s care.' : null;
}

/** The sections that say something. */
export function filled(sections: readonly PrintedSection[]): readonly PrintedSection[] {
  return sections.filter(({ lines }) => lines.length > 0);
}
