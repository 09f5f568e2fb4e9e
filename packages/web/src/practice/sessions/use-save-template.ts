import type { BodyInputOf, ResponseOf } from '@stipple/contract/endpoint';
import { listSessionTemplates, saveSessionTemplate } from '@stipple/contract/sessions';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { queryKeyOf } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { pageNow } from '../../offline/device-state.ts';
import { keepAndSend } from '../../offline/drafts.ts';
import { placeOf } from '../../offline/place.ts';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { useText } from '../../text/use-text.ts';
import { useSignedIn } from '../shell/me.ts';

export type TemplateDraft = Omit<BodyInputOf<typeof saveSessionTemplate>, 'template_id' | 'version'>;
type Templates = ResponseOf<typeof listSessionTemplates>;

export type SavingTemplate = {
  /** On this device before anything is sent; `kept` goes out by itself. */
  readonly save: (draft: TemplateDraft) => Promise<'sent' | 'kept' | 'refused'>;
  readonly busy: boolean;
  readonly problem: Problem | null;
};

/** A new template goes the way of everything that is written in the room: it is not lost with the connection. */
export function useSaveTemplate(): SavingTemplate {
  const t = useText(sessionActsText);
  const client = useQueryClient();
  const { display_name } = useSignedIn();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const offer = async (draft: TemplateDraft, template_id: string) => {
    const { indication, device } = draft;
    const input = { query: { indication, device } };
    const now = new Date().toISOString();
    const made = {
      template_id,
      ...draft,
      findings: [],
      retired_at: null,
      version: 1,
      changed_by: display_name,
      changed_at: now,
    };
    const parsed = listSessionTemplates.response.parse({ templates: [made] });
    const templates = [
      ...(client.getQueryData<Templates>(queryKeyOf(listSessionTemplates, input))?.templates ?? []),
      ...parsed.templates,
    ];
    client.setQueryData(queryKeyOf(listSessionTemplates, input), { templates });
    await pageNow()?.copies.keep({ place: placeOf(listSessionTemplates, input), value: { templates } }, now);
  };
  const save = async (draft: TemplateDraft) => {
    setBusy(true);
    setProblem(null);
    const template_id = uuidV7();
    const outcome = await keepAndSend({
      id: uuidV7(),
      subject: `template:${template_id}`,
      endpoint: saveSessionTemplate.name,
      params: {},
      content: { template_id, version: null, ...draft },
      idempotency_key: uuidV7(),
      device_at: new Date().toISOString(),
      about: { words: t('templates.kept.about', { name: draft.name }), path: null },
    });
    if (outcome.kind === 'kept') await offer(draft, template_id);
    if (outcome.kind === 'refused') setProblem(outcome.problem);
    setBusy(false);
    return outcome.kind;
  };
  return { save, busy, problem };
}
