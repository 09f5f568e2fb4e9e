import type { Scope } from '../practice-scope.ts';

/** A consent text of this practice. */
export type ConsentTextRow = {
  readonly text_id: string;
  readonly label: string;
  readonly language: string;
  readonly title: string;
  /** JSON. */
  readonly sections: unknown;
  readonly photo_question: string;
  readonly valid_months: number | null;
  readonly asks_again: boolean;
  readonly edited_by: string;
  readonly edited_at: string;
  readonly published_by: string | null;
  readonly published_at: string | null;
  readonly version: number;
};

export type ConsentTextContent = Pick<
  ConsentTextRow,
  'label' | 'language' | 'title' | 'sections' | 'photo_question' | 'valid_months' | 'asks_again'
>;

export type Edited = { readonly by: string; readonly at: string };

const COLUMNS = `text_id, label, language, title, sections, photo_question, valid_months, asks_again,
  edited_by, edited_at, published_by, published_at, version`;

/** Newest first; drafts before what is published. */
export async function listConsentTextRows(scope: Scope): Promise<readonly ConsentTextRow[]> {
  const { rows } = await scope.prepared<ConsentTextRow>(
    'consent-texts-list',
    `select ${COLUMNS} from consent_text where practice_id = $1
      order by published_at desc nulls first, edited_at desc, text_id desc`,
    [scope.practice_id],
  );
  return rows;
}

/** The published texts alone, newest first. */
export async function listPublishedTextRows(scope: Scope): Promise<readonly ConsentTextRow[]> {
  const { rows } = await scope.prepared<ConsentTextRow>(
    'consent-texts-published',
    `select ${COLUMNS} from consent_text where practice_id = $1 and published_at is not null
      order by published_at desc, text_id desc`,
    [scope.practice_id],
  );
  return rows;
}

/** Null where this practice has no such text. */
export async function readConsentTextRow(scope: Scope, text_id: string): Promise<ConsentTextRow | null> {
  const { rows } = await scope.prepared<ConsentTextRow>(
    'consent-texts-text',
    `select ${COLUMNS} from consent_text where practice_id = $1 and text_id = $2`,
    [scope.practice_id, text_id],
  );
  return rows[0] ?? null;
}

export async function insertConsentText(
  scope: Scope,
  text_id: string,
  content: ConsentTextContent,
  { by, at }: Edited,
): Promise<void> {
  await scope.kysely
    .insertInto('consent_text')
    .values({
      ...content,
      sections: JSON.stringify(content.sections),
      practice_id: scope.practice_id,
      text_id,
      edited_by: by,
      edited_at: at,
    })
    .execute();
}

/** False where the draft is at another version by now, or published. */
export async function updateConsentText(
  scope: Scope,
  { text_id, version }: { readonly text_id: string; readonly version: number },
  content: ConsentTextContent,
  { by, at }: Edited,
): Promise<boolean> {
  const updated = await scope.kysely
    .updateTable('consent_text')
    .set({ ...content, sections: JSON.stringify(content.sections), edited_by: by, edited_at: at, version: version + 1 })
    .where('practice_id', '=', scope.practice_id)
    .where('text_id', '=', text_id)
    .where('version', '=', version)
    .where('published_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** False where the draft is at another version by now, or published already. */
export async function publishConsentTextRow(
  scope: Scope,
  { text_id, version }: { readonly text_id: string; readonly version: number },
  { by, at }: Edited,
): Promise<boolean> {
  const { rowCount } = await scope.prepared(
    'consent-texts-publish',
    `update consent_text set published_by = $4, published_at = $5, version = version + 1
      where practice_id = $1 and text_id = $2 and version = $3 and published_at is null`,
    [scope.practice_id, text_id, version, by, at],
  );
  return rowCount === 1;
}
