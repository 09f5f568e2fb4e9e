import { previewConsentText, publishConsentText, saveConsentText } from '@stipple/contract/consent-texts';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { FormGrid, FormRow } from '../../forms/form-grid.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { consentTextsText } from '../../text/en/consent-texts.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ConsentSections } from './consent-sections.tsx';
import styles from './consent-texts.module.css';
import type { DraftText } from './draft-text.ts';

/** Writes a draft, shows it as a patient would read it, and publishes it for good. */
export function ConsentTextEditor({ start, onClose }: { start: DraftText; onClose: () => void }) {
  const t = useText(consentTextsText);
  const tell = useToast();
  const [draft, setDraft] = useState(start);
  const [isChanged, setChanged] = useState(start.version === null);
  const [isPreviewed, setPreviewed] = useState(false);
  const saving = useWrite(saveConsentText, { refreshes: ['consent-texts'] });
  const publishing = useWrite(publishConsentText, { refreshes: ['consent-texts', 'consents'] });
  const { text_id, ...body } = draft;
  const params = { text_id };
  const change = (part: Partial<DraftText>) => {
    setDraft({ ...draft, ...part });
    setChanged(true);
  };
  const save = async () => {
    const saved = await saving.write({ body: { ...body, text_id } });
    if (saved === null) return;
    setDraft({ ...draft, version: saved.version });
    setChanged(false);
    tell({ words: t('saved') });
  };
  const publish = async () => {
    if (draft.version === null || (await publishing.write({ params, body: { version: draft.version } })) === null)
      return;
    tell({ words: t('published') });
    onClose();
  };
  return (
    <>
      <PageHeading
        title={t('editor.title')}
        lead={t('editor.lead')}
        others={<ActButton onClick={onClose}>{t('back')}</ActButton>}
      />
      <FormGrid columns={1} onSubmit={() => void save()}>
        <DraftFields draft={draft} problem={saving.problem} onChange={change} />
        <ConsentSections
          sections={draft.sections}
          faultOf={(field) => faultAt(saving.problem, field)}
          onChange={(sections) => change({ sections })}
        />
        <ErrorNotice problem={saving.problem ?? publishing.problem} />
        <div className={styles['acts']}>
          <ActButton kind={isChanged ? 'next' : 'plain'} type="submit" busy={saving.busy}>
            {t('save')}
          </ActButton>
          <ActButton disabled={isChanged} onClick={() => setPreviewed(true)}>
            {t('preview')}
          </ActButton>
          <ActButton
            kind={isChanged ? 'plain' : 'next'}
            disabled={isChanged}
            busy={publishing.busy}
            onClick={() => void publish()}
          >
            {t('publish')}
          </ActButton>
          <small>{t('publish.hint')}</small>
        </div>
      </FormGrid>
      {isPreviewed ? <Preview text_id={text_id} onClose={() => setPreviewed(false)} /> : null}
    </>
  );
}

type DraftFieldsProps = {
  draft: DraftText;
  problem: Parameters<typeof faultAt>[0];
  onChange: (part: Partial<DraftText>) => void;
};

function DraftFields({ draft, problem, onChange }: DraftFieldsProps) {
  const t = useText(consentTextsText);
  const fault = (field: string) => faultAt(problem, field);
  return (
    <Card>
      <FormGrid columns={2}>
        <TextField
          label={t('text-title')}
          value={draft.title}
          fault={fault('title')}
          onChange={(title) => onChange({ title })}
        />
        <TextField
          label={t('label')}
          value={draft.label}
          fault={fault('label')}
          onChange={(label) => onChange({ label })}
        />
        <TextField
          label={t('language')}
          hint={t('language.hint')}
          value={draft.language}
          fault={fault('language')}
          onChange={(language) => onChange({ language })}
        />
        <NumberStepper
          label={t('valid')}
          hint={t('valid.hint')}
          unit={t('valid.unit')}
          value={draft.valid_months}
          step={1}
          min={1}
          max={60}
          start={12}
          onChange={(valid_months) => onChange({ valid_months })}
        />
        <FormRow>
          <CheckField
            label={t('asks-again')}
            checked={draft.asks_again}
            onChange={(asks_again) => onChange({ asks_again })}
          />
        </FormRow>
        <FormRow>
          <TextAreaField
            label={t('photo-question')}
            rows={3}
            value={draft.photo_question}
            fault={fault('photo_question')}
            onChange={(photo_question) => onChange({ photo_question })}
          />
        </FormRow>
      </FormGrid>
    </Card>
  );
}

function Preview({ text_id, onClose }: { text_id: string; onClose: () => void }) {
  const t = useText(consentTextsText);
  const { data, problem, refetch } = useRead(previewConsentText, { params: { text_id } });
  return (
    <Sheet open title={t('preview.title')} onClose={onClose}>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null ? (
        <Skeleton lines={6} height_px={44} />
      ) : (
        <div className={`reading ${styles['shown']}`}>
          <h2>{data.title}</h2>
          {data.sections.map(({ heading, text }) => (
            <section key={heading}>
              <h3>{heading}</h3>
              <p>{text}</p>
            </section>
          ))}
          <p>{data.photo_question}</p>
        </div>
      )}
    </Sheet>
  );
}
