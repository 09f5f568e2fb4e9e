import type { Scope } from '../practice-scope.ts';
import type { PassContent } from './session-content.ts';

export type TemplateContent = {
  readonly name: string;
  readonly indication: string;
  readonly device: string;
  readonly zones: readonly { readonly zone: string; readonly passes: readonly PassContent[] }[];
};

export type TemplateRow = TemplateContent & {
  readonly template_id: string;
  readonly retired_at: string | null;
  readonly version: number;
  readonly changed_by: string;
  readonly changed_at: string;
};

export type TemplateChange = {
  readonly template_id: string;
  readonly changed_by: string;
  readonly changed_at: string;
};

/** Those in use by name, then the retired ones. */
export async function listTemplates(
  scope: Scope,
  of: { readonly indication: string | null; readonly device: string | null },
): Promise<readonly TemplateRow[]> {
  const { rows } = await scope.query<TemplateRow>(
    `${SELECT} and ($2::text is null or indication = $2) and ($3::text is null or device = $3)
      order by retired_at is not null, name, template_id`,
    [scope.practice_id, of.indication, of.device],
  );
  return rows;
}

export async function findTemplate(scope: Scope, template_id: string): Promise<TemplateRow | null> {
  const { rows } = await scope.query<TemplateRow>(`${SELECT} and template_id = $2`, [scope.practice_id, template_id]);
  return rows[0] ?? null;
}

/** Null when the identifier is taken. */
export async function insertTemplate(
  scope: Scope,
  change: TemplateChange,
  content: TemplateContent,
): Promise<TemplateRow | null> {
  const { rows } = await scope.query<TemplateRow>(
    `insert into session_template
       (practice_id, template_id, name, indication, device, zones, changed_by, changed_at, created_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $8)
     on conflict (practice_id, template_id) do nothing
     returning ${COLUMNS}`,
    [scope.practice_id, change.template_id, ...valuesOf(content), change.changed_by, change.changed_at],
  );
  return kept(scope, rows[0]);
}

/** Null when the version is stale, or there is no such template, or it was retired. */
export async function updateTemplate(
  scope: Scope,
  change: TemplateChange & { readonly version: number },
  content: TemplateContent,
): Promise<TemplateRow | null> {
  const { rows } = await scope.query<TemplateRow>(
    `update session_template
        set name = $3, indication = $4, device = $5, zones = $6::jsonb, changed_by = $7, changed_at = $8,
            version = version + 1
      where practice_id = $1 and template_id = $2 and version = $9 and retired_at is null
     returning ${COLUMNS}`,
    [scope.practice_id, change.template_id, ...valuesOf(content), change.changed_by, change.changed_at, change.version],
  );
  return kept(scope, rows[0]);
}

/** Null as for a change. */
export async function retireTemplate(
  scope: Scope,
  change: TemplateChange & { readonly version: number },
): Promise<TemplateRow | null> {
  const { rows } = await scope.query<TemplateRow>(
    `update session_template set retired_at = $4, changed_by = $3, changed_at = $4, version = version + 1
      where practice_id = $1 and template_id = $2 and version = $5 and retired_at is null
     returning ${COLUMNS}`,
    [scope.practice_id, change.template_id, change.changed_by, change.changed_at, change.version],
  );
  return kept(scope, rows[0]);
}

const COLUMNS = 'template_id, name, indication, device, zones, retired_at, version, changed_by, changed_at';
const SELECT = `select ${COLUMNS} from session_template where practice_id = $1`;

function valuesOf({ name, indication, device, zones }: TemplateContent): readonly string[] {
  return [name, indication, device, JSON.stringify(zones)];
}

/** Every state is kept beside the present one. */
async function kept(scope: Scope, row: TemplateRow | undefined): Promise<TemplateRow | null> {
  if (row === undefined) return null;
  const { template_id, version, changed_by, changed_at, ...content } = row;
  await scope.query(
    `insert into session_template_version (practice_id, template_id, version, content, changed_by, changed_at)
     values ($1, $2, $3, $4::jsonb, $5, $6)`,
    [scope.practice_id, template_id, version, JSON.stringify(content), changed_by, changed_at],
  );
  return row;
}
