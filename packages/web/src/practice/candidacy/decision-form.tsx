import { decideCandidacy, decisionKind } from '@stipple/contract/candidacy';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { Chips } from '../../forms/chips.tsx';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { decisionWords } from '../chart/decision-words.ts';
import { useSignedIn } from '../shell/me.ts';
import { isToTreat } from './assessment.ts';
import type { AssessmentOnFile } from './assessment.ts';
import styles from './assessment.module.css';

/** Decides and signs. Nothing is chosen beforehand; to treat is offered only where the assessment permits it, or where nothing was computed. */
export function DecisionForm({ assessment, onDone }: { assessment: AssessmentOnFile; onDone: () => void }) {
  const t = useText(candidacyText);
  const tell = useToast();
  const { display_name: name } = useSignedIn();
  const [decision, setDecision] = useState<string | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(decideCandidacy, { refreshes: ['candidacy', 'chart', 'today'] });
  const { assessment_id } = assessment;
  const mayTreat = assessment.permits_now || !assessment.computed;
  const chosen = decisionKind.safeParse(decision);
  const sign = async () => {
    setTried(true);
    if (!chosen.success) return;
    if ((await write({ params: { assessment_id }, body: { decision: chosen.data, text } })) === null) return;
    tell({ words: t('decision.told') });
    onDone();
  };
  return (
    <FormGrid onSubmit={() => void sign()}>
      <Chips
        label={t('decision.label')}
        {...(mayTreat ? {} : { hint: t('decision.forbidden') })}
        value={decision}
        chips={decisionKind.options.map((option) => ({
          value: option,
          label: decisionWords(option),
          disabled: isToTreat(option) && !mayTreat,
        }))}
        onChange={setDecision}
        fault={tried && !chosen.success ? t('decision.missing') : null}
      />
      <TextAreaField
        label={t('decision.text')}
        hint={t('decision.text.hint')}
        optional
        rows={2}
        maxLength={2000}
        value={text}
        onChange={setText}
      />
      <ErrorNotice problem={problem} />
      <ActButton kind="next" type="submit" wide icon="pen" busy={busy}>
        {t('decision.sign')}
      </ActButton>
      <p className={styles['quiet']}>{t('decision.signs', { name })}</p>
    </FormGrid>
  );
}
