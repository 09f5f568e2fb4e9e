import type { ReplyTextRow } from '@stipple/record/messages/reply-text';

type ReplyTextState = 'draft' | 'in-use' | 'replaced' | 'withdrawn';

export type ReplyTextOnTheWire = Omit<ReplyTextRow, 'is_withdrawn'> & { readonly state: ReplyTextState };

/** Every version with its standing: of each text the newest published one is in use, unless it says that it is not. */
export function presentReplyTexts(rows: readonly ReplyTextRow[]): readonly ReplyTextOnTheWire[] {
  const newest = new Map<string, number>();
  for (const { text_id, number } of rows)
    if (number !== null) newest.set(text_id, Math.max(number, newest.get(text_id) ?? 0));
  return rows.map(({ is_withdrawn, ...row }) => ({ ...row, state: stateOf(row, is_withdrawn, newest) }));
}

function stateOf(
  { text_id, number }: Pick<ReplyTextRow, 'text_id' | 'number'>,
  is_withdrawn: boolean,
  newest: ReadonlyMap<string, number>,
): ReplyTextState {
  if (number === null) return 'draft';
  if (is_withdrawn) return 'withdrawn';
  return newest.get(text_id) === number ? 'in-use' : 'replaced';
}
