import type { Scope } from '../practice-scope.ts';

/** A version of one of the practice's texts for replies; a draft has no number yet. */
export type ReplyTextRow = {
  readonly draft_id: string;
  readonly text_id: string;
  readonly number: number | null;
  readonly language: string;
  readonly name: string;
  readonly subject: string;
  readonly body: string;
  readonly proposal: string;
  readonly is_withdrawn: boolean;
  readonly edited_by: string;
  readonly edited_at: string;
  readonly published_by: string | null;
  readonly published_at: string | null;
  readonly version: number;
};

export type ReplyTextContent = Pick<ReplyTextRow, 'language' | 'name' | 'subject' | 'body'>;
export type Edited = { readonly by: string; readonly at: string };

const COLUMNS = `draft_id, text_id, number, language, name, subject, body, proposal, is_withdrawn, edited_by, edited_at,
  published_by, published_at, version`;

/** By name; of one text drafts first, then the newest version. */
export async function listReplyTextRows(scope: Scope): Promise<readonly ReplyTextRow[]> {
  const { rows } = await scope.query<ReplyTextRow>(
    `select ${COLUMNS} from reply_text where practice_id = $1 order by name, text_id, number desc nulls first`,
    [scope.practice_id],
  );
  return rows;
}

export async function findReplyText(scope: Scope, draft_id: string): Promise<ReplyTextRow | null> {
  const { rows } = await scope.query<ReplyTextRow>(
    `select ${COLUMNS} from reply_text where practice_id = $1 and draft_id = $2`,
    [scope.practice_id, draft_id],
  );
  return rows[0] ?? null;
}

/** The newest published version of each text, unless that withdrew it. */
export async function listTextsInUse(scope: Scope): Promise<readonly (ReplyTextRow & { readonly number: number })[]> {
  const { rows } = await scope.query<ReplyTextRow & { number: number }>(
    `select * from (select distinct on (text_id) ${COLUMNS} from reply_text
                     where practice_id = $1 and published_at is not null order by text_id, number desc) newest
      where not is_withdrawn order by name, text_id`,
    [scope.practice_id],
  );
  return rows;
}

export async function insertReplyText(
  scope: Scope,
  row: ReplyTextContent & { readonly draft_id: string; readonly text_id: string; readonly proposal: string },
  { by, at }: Edited,
): Promise<void> {
  await scope.kysely
    .insertInto('reply_text')
    .values({ ...row, practice_id: scope.practice_id, edited_by: by, edited_at: at })
    .execute();
}

/** False where the draft is at another version by now, or published. */
export async function updateReplyText(
  scope: Scope,
  { draft_id, version }: { readonly draft_id: string; readonly version: number },
  content: ReplyTextContent,
  { by, at }: Edited,
): Promise<boolean> {
  const updated = await scope.kysely
    .updateTable('reply_text')
    .set({ ...content, edited_by: by, edited_at: at, version: version + 1 })
    .where('practice_id', '=', scope.practice_id)
    .where('draft_id', '=', draft_id)
    .where('version', '=', version)
    .where('published_at', 'is', null)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

/** Gives the draft the next number of its text. False where it is at another version by now, or published. */
export async function publishReplyTextRow(
  scope: Scope,
  { draft_id, version }: { readonly draft_id: string; readonly version: number },
  { by, at }: Edited,
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update reply_text t set published_by = $4, published_at = $5, version = version + 1,
            number = (select coalesce(max(o.number), 0) + 1 from reply_text o
                       where o.practice_id = $1 and o.text_id = t.text_id)
      where t.practice_id = $1 and t.draft_id = $2 and t.version = $3 and t.published_at is null`,
    [scope.practice_id, draft_id, version, by, at],
  );
  return rowCount === 1;
}

/** The next version of a text says that it is no longer offered. False where nothing of it is offered. */
export async function withdrawReplyTextRow(
  scope: Scope,
  { text_id, draft_id }: { readonly text_id: string; readonly draft_id: string },
  { by, at }: Edited,
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into reply_text (practice_id, draft_id, text_id, number, language, name, subject, body, proposal, is_withdrawn,
                             edited_by, edited_at, published_by, published_at)
     select $1, $3, text_id, number + 1, language, name, subject, body, proposal, true, $4, $5, $4, $5
       from (select * from reply_text where practice_id = $1 and text_id = $2 and published_at is not null
              order by number desc limit 1) newest
      where not is_withdrawn`,
    [scope.practice_id, text_id, draft_id, by, at],
  );
  return rowCount === 1;
}
