/** A part of a text as it is shown. */
export type ConsentSection = { readonly heading: string; readonly text: string };

/** A part of a text as it is written: what the plan says stands in placeholders such as `{{zones}}`. */
export type WrittenSection = ConsentSection & {
  /** Null: always shown. */
  readonly only_when: 'off-label' | null;
};

/** One text in one language. What somebody was shown is never edited: a change is a new text with a new label. */
export type ConsentText = {
  /** Null for the text that comes with the product. */
  readonly text_id: string | null;
  /** What the record and the paper call it: year, month and number, `2026-11.1`. */
  readonly label: string;
  readonly language: string;
  readonly title: string;
  readonly sections: readonly WrittenSection[];
  readonly photo_question: string;
  /** Months after which a consent is asked again; null: never by time alone. */
  readonly valid_months: number | null;
  readonly asks_again: boolean;
  readonly published_at: string | null;
};
