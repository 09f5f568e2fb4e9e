import { problem } from '@stipple/contract/problems';
import type { listSessionTemplates, retireSessionTemplate, saveSessionTemplate } from '@stipple/contract/sessions';
import { fail, ok, type CalendarDate } from '@stipple/engine/kernel';
import {
  findTemplate,
  insertTemplate,
  listTemplates,
  retireTemplate,
  updateTemplate,
  type TemplateRow,
} from '@stipple/record/sessions/session-template';
import type { PassContent } from '@stipple/record/sessions/session-content';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { checkedPasses } from './checked-passes.ts';
import { passContent, passOnTheWire } from './session-chart.ts';
import { demandReadableTemplate } from './template-faults.ts';

export async function listSessionTemplatesCommand(
  { scope, today }: StaffContext,
  { query: { indication, device } }: InputOf<typeof listSessionTemplates>,
): Answer<typeof listSessionTemplates> {
  const rows = await listTemplates(scope, { indication: indication ?? null, device: device ?? null });
  return ok({ templates: rows.map((row) => presentTemplate(row, today)) });
}

/** What a template proposes is held to the limits when it is made, and again each time that it is offered. */
export async function saveSessionTemplateCommand(
  context: StaffContext,
  { body: { template_id, version, ...sent } }: InputOf<typeof saveSessionTemplate>,
): Answer<typeof saveSessionTemplate> {
  const { scope, today } = context;
  const readable = demandReadableTemplate(sent);
  if (!readable.ok) return readable;
  const content = {
    ...sent,
    zones: sent.zones.map(({ zone, passes }) => ({ zone, passes: passes.map(passContent) })),
  };
  const findings = checkedPasses(content.zones, { ...content, today });
  const broken = findings.filter(({ verdict }) => verdict === 'unsuitable');
  if (broken.length > 0) {
    const detail = broken.map(({ title }) => `${title}.`).join(' ');
    return fail(problem('limit-broken', detail, { extra: { findings: broken } }));
  }
  const change = changeBy(context, template_id);
  const row =
    version === null
      ? await insertTemplate(scope, change, content)
      : await updateTemplate(scope, { ...change, version }, content);
  if (row === null) return refused(context, template_id, version);
  auditChange(context, 'sessions.templates.save', row);
  return ok(presentTemplate(row, today));
}

export async function retireSessionTemplateCommand(
  context: StaffContext,
  { params: { template_id }, body: { version } }: InputOf<typeof retireSessionTemplate>,
): Answer<typeof retireSessionTemplate> {
  const row = await retireTemplate(context.scope, { ...changeBy(context, template_id), version });
  if (row === null) return refused(context, template_id, version);
  auditChange(context, 'sessions.templates.retire', row);
  return ok(presentTemplate(row, context.today));
}

function changeBy({ actor, now }: StaffContext, template_id: string) {
  return { template_id, changed_by: actor.display_name, changed_at: instantText(now) };
}

function auditChange(
  { scope }: StaffContext,
  action: string,
  { template_id, version, indication, device }: TemplateRow,
) {
  const detail = { version, indication, device };
  scope.audit({ action, subject_kind: 'session-template', subject_id: template_id, patient_id: null, detail });
}

async function refused(
  { scope, today }: StaffContext,
  template_id: string,
  version: number | null,
): Answer<typeof saveSessionTemplate> {
  const current = await findTemplate(scope, template_id);
  if (current === null) return fail(problem('not-found', 'This practice has no such template.'));
  if (version === null) return fail(problem('id-already-used', 'There is a template with this identifier.'));
  if (current.retired_at !== null) return fail(problem('wrong-state', 'This template was retired.'));
  const extra = { current: presentTemplate(current, today) };
  return fail(problem('stale-version', `The template is at version ${current.version} by now.`, { extra }));
}

/** A template was refused without a depth, so that there always is one. */
function passWithDepth(pass: PassContent) {
  const { depth_mm, ...rest } = passOnTheWire(pass);
  return { ...rest, depth_mm: depth_mm ?? 0 };
}

function presentTemplate(row: TemplateRow, today: CalendarDate) {
  const { zones, ...rest } = row;
  return {
    ...rest,
    zones: zones.map(({ zone, passes }) => ({ zone, passes: passes.map(passWithDepth) })),
    findings: [...checkedPasses(zones, { ...row, today })],
  };
}
