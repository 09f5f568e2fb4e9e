import { damaged } from './backup-problem.ts';

/** What stands in the heads of a backup's sections, in this order: start, tables, photos, end. */
export type BackupHead = StartHead | TableHead | PhotoHead | EndHead;

export type StartHead = {
  readonly kind: 'start';
  readonly taken_at: string;
  /** The product that wrote it. */
  readonly product_version: string;
  /** The migrations the database had: number and checksum. */
  readonly migrations: readonly { readonly number: number; readonly checksum: string }[];
};

export type TableHead = { readonly kind: 'table'; readonly name: string; readonly columns: readonly string[] };

export type PhotoHead = { readonly kind: 'photo'; readonly path: string };

/** What a restore has to prove. */
export type EndHead = {
  readonly kind: 'end';
  readonly rows: { readonly [table: string]: number };
  readonly photos: number;
  readonly photo_bytes: number;
  readonly audits: readonly AuditHead[];
};

/** How long the audit trail of one practice was, and its last link in hexadecimal (null before the first seal). */
export type AuditHead = { readonly practice_id: string; readonly events: number; readonly head: string | null };

/** The cipher has proven that the head is as it was written; this only finds its kind. */
export function parseHead(value: unknown): BackupHead {
  if (isHead(value)) return value;
  throw damaged('it has a section of an unknown kind');
}

function isHead(value: unknown): value is BackupHead {
  if (typeof value !== 'object' || value === null || !('kind' in value)) return false;
  return ['start', 'table', 'photo', 'end'].includes(String(value.kind));
}
