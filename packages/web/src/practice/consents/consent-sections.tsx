import { consentPlaceholders } from '@stipple/contract/consent-texts';
import { CheckField } from '../../forms/check-field.tsx';
import { TextAreaField, TextField } from '../../forms/text-field.tsx';
import { consentTextsText } from '../../text/en/consent-texts.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './consent-texts.module.css';
import { movedSection, type WrittenSection } from './draft-text.ts';

type ConsentSectionsProps = {
  sections: readonly WrittenSection[];
  faultOf: (field: string) => string | null;
  onChange: (sections: WrittenSection[]) => void;
};

/** The parts of the text in their order; taps move them, nothing needs a drag. */
export function ConsentSections({ sections, faultOf, onChange }: ConsentSectionsProps) {
  const t = useText(consentTextsText);
  const replace = (at: number, part: Partial<WrittenSection>) =>
    onChange(sections.map((section, index) => (index === at ? { ...section, ...part } : section)));
  return (
    <>
      {sections.map((section, at) => (
        <Card key={at} title={t('section.title', { number: at + 1 })}>
          <div className={styles['section']}>
            <TextField
              label={t('section.heading')}
              value={section.heading}
              fault={faultOf(`sections.${at}.heading`)}
              onChange={(heading) => replace(at, { heading })}
            />
            <TextAreaField
              label={t('section.text')}
              rows={6}
              value={section.text}
              fault={faultOf(`sections.${at}.text`)}
              onChange={(text) => replace(at, { text })}
            />
            <CheckField
              label={t('section.off-label')}
              checked={section.only_when === 'off-label'}
              onChange={(only) => replace(at, { only_when: only ? 'off-label' : null })}
            />
            <div className={styles['acts']}>
              <ActButton
                size="small"
                kind="quiet"
                disabled={at === 0}
                onClick={() => onChange(movedSection(sections, at, -1))}
              >
                {t('section.up')}
              </ActButton>
              <ActButton
                size="small"
                kind="quiet"
                disabled={at === sections.length - 1}
                onClick={() => onChange(movedSection(sections, at, 1))}
              >
                {t('section.down')}
              </ActButton>
              <ActButton
                size="small"
                kind="quiet"
                disabled={sections.length === 1}
                onClick={() => onChange(sections.filter((_, index) => index !== at))}
              >
                {t('section.remove')}
              </ActButton>
            </div>
          </div>
        </Card>
      ))}
      <div className={styles['acts']}>
        <ActButton icon="plus" onClick={() => onChange([...sections, { heading: '', text: '', only_when: null }])}>
          {t('section.add')}
        </ActButton>
        <small>{t('placeholders', { names: consentPlaceholders.map((name) => `{{${name}}}`).join(' ') })}</small>
      </div>
    </>
  );
}
