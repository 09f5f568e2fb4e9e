import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { findingShape } from './findings.ts';
import { sessionPass } from './session-chart.ts';
import { depthMm, entryCode, id, instant, newId, shortText, version } from './wire.ts';

const templateFields = {
  name: shortText,
  indication: entryCode,
  device: entryCode,
  zones: z
    .array(
      z.strictObject({
        zone: entryCode,
        /** A template without a depth proposes nothing. */
        passes: z
          .array(sessionPass.extend({ depth_mm: depthMm }))
          .min(1)
          .max(12),
      }),
    )
    .min(1)
    .max(20),
};

/** The practice's own start for a session of one indication with one device. */
export const sessionTemplateShape = z.strictObject({
  template_id: id,
  ...templateFields,
  /** What the engine says of it today; with a broken limit it proposes nothing. */
  findings: z.array(findingShape),
  retired_at: instant.nullable(),
  version,
  changed_by: z.string(),
  changed_at: instant,
});

const ofTemplate = z.strictObject({ template_id: id });

export const listSessionTemplates = endpoint({
  name: 'sessions.templates.list',
  method: 'GET',
  path: '/api/session-templates',
  access: permission('chart.read'),
  summary: 'The practice’s templates for sessions, by name; retired ones last',
  query: z.strictObject({ indication: entryCode.optional(), device: entryCode.optional() }),
  response: z.strictObject({ templates: z.array(sessionTemplateShape) }),
});

export const saveSessionTemplate = endpoint({
  name: 'sessions.templates.save',
  method: 'POST',
  path: '/api/session-templates',
  access: permission('plans.write'),
  summary: 'Add a template, or change it; what it was before is kept. Refused where a pass is beyond a limit',
  /** Without a version it is added; else it is changed, and that is the version that was seen. */
  body: z.strictObject({ template_id: newId, version: version.nullable(), ...templateFields }),
  response: sessionTemplateShape,
});

export const retireSessionTemplate = endpoint({
  name: 'sessions.templates.retire',
  method: 'POST',
  path: '/api/session-templates/:template_id/retire',
  access: permission('plans.write'),
  summary: 'Offer a template no longer; what was treated from it stays as it is',
  params: ofTemplate,
  body: z.strictObject({ version }),
  response: sessionTemplateShape,
});
