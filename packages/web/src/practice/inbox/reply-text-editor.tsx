import { fillFields, replyFields } from '@stipple/contract/reply-fields';
import { readPractice } from '@stipple/contract/practice';
import { publishReplyText, saveReplyText } from '@stipple/contract/reply-texts';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { messagesText } from '../../text/en/messages.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { DraftReply } from './draft-reply.ts';
import styles from './reply-texts.module.css';

/** Writes a text, shows it as somebody would read it, and publishes it for good. */
export function ReplyTextEditor({ start, onClose }: { start: DraftReply; onClose: () => void }) {
  const t = useText(messagesText);
  const tell = useToast();
  const [draft, setDraft] = useState(start);
  const [isChanged, setChanged] = useState(start.version === null);
  const saving = useWrite(saveReplyText, { refreshes: ['reply-texts'] });
  const publishing = useWrite(publishReplyText, { refreshes: ['reply-texts', 'messages'] });
  const change = (part: Partial<DraftReply>) => {
    setDraft({ ...draft, ...part });
    setChanged(true);
  };
  const save = async () => {
    const saved = await saving.write({ body: draft });
    if (saved === null) return;
    setDraft({ ...draft, version: saved.version });
    setChanged(false);
    tell({ words: t('editor.saved') });
  };
  const publish = async () => {
    const { draft_id, version } = draft;
    if (version === null || (await publishing.write({ params: { draft_id }, body: { version } })) === null) return;
    tell({ words: t('editor.published') });
    onClose();
  };
  const fault = (field: string) => faultAt(saving.problem, field);
  return (
    <>
      <PageHeading
        title={t('editor.title')}
        lead={t('editor.lead')}
        others={<ActButton onClick={onClose}>{t('editor.back')}</ActButton>}
      />
      <FormGrid columns={1} onSubmit={() => void save()}>
        <Card>
          <div className={styles['pair']}>
            <TextField
              label={t('editor.name')}
              value={draft.name}
              fault={fault('name')}
              onChange={(name) => change({ name })}
            />
            <TextField
              label={t('editor.language')}
              value={draft.language}
              fault={fault('language')}
              onChange={(language) => change({ language })}
            />
          </div>
          <TextField
            label={t('reply.subject')}
            value={draft.subject}
            fault={fault('subject')}
            onChange={(subject) => change({ subject })}
          />
          <TextAreaField
            label={t('reply.body')}
            rows={10}
            maxLength={4000}
            value={draft.body}
            fault={fault('body')}
            onChange={(body) => change({ body })}
          />
          <FieldButtons onAdd={(field) => change({ body: `${draft.body}{{${field}}}` })} />
        </Card>
        <Preview draft={draft} />
        <ErrorNotice problem={saving.problem ?? publishing.problem} />
        <div className={styles['line']}>
          <ActButton kind={isChanged ? 'next' : 'plain'} type="submit" busy={saving.busy}>
            {t('editor.save')}
          </ActButton>
          <ActButton
            kind={isChanged ? 'plain' : 'next'}
            disabled={isChanged}
            busy={publishing.busy}
            onClick={() => void publish()}
          >
            {t('editor.publish')}
          </ActButton>
          <small>{t('editor.publish.hint')}</small>
        </div>
      </FormGrid>
    </>
  );
}

function FieldButtons({ onAdd }: { onAdd: (field: string) => void }) {
  const t = useText(messagesText);
  return (
    <fieldset className={styles['fields']}>
      <legend>{t('editor.fields')}</legend>
      <p className={styles['quiet']}>{t('editor.fields.hint')}</p>
      <div className={styles['line']}>
        {replyFields.map((field) => (
          <ActButton key={field} size="small" kind="quiet" icon="plus" onClick={() => onAdd(field)}>
            {t(`field.${field}`)}
          </ActButton>
        ))}
      </div>
    </fieldset>
  );
}

/** With an invented patient in its fields, and this practice's own facts. */
function Preview({ draft: { subject, body } }: { draft: DraftReply }) {
  const t = useText(messagesText);
  const { display_name, practice } = useSignedIn();
  const { data } = useRead(readPractice, {});
  const invented = {
    given_name: 'Ada',
    practice_name: practice.name,
    practice_phone: data?.settings.phone ?? '',
    opening_hours: data?.settings.opening_hours ?? '',
    emergency_number: practice.emergency_number,
    staff_name: display_name,
    session_day: '26 November 2026',
    check_in_day: '3',
  };
  return (
    <Card title={t('editor.preview')}>
      <h3>{fillFields(subject, invented)}</h3>
      <p className={`reading ${styles['words'] ?? ''}`}>{fillFields(body, invented)}</p>
    </Card>
  );
}
