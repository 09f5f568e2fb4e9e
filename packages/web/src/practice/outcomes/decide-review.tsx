import { decidePlanReview } from '@stipple/contract/outcomes';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { Chips } from '../../forms/chips.tsx';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { outcomesText } from '../../text/en/outcomes.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { reasonWords } from './course-of-plan.ts';
import type { ReviewReason } from './reason-in-short.ts';
import styles from './outcomes.module.css';

const decisions = ['go-on', 'change-plan', 'pause', 'end-course', 'refer'] as const;
type Decision = (typeof decisions)[number];

type DecideReviewProps = {
  plan_id: string;
  reasons: readonly ReviewReason[];
  stop_rule: string;
  onClose: () => void;
};

/** The decision of a licensed person, kept with the reasons that stood and the rule as it read. */
export function DecideReview({ plan_id, reasons, stop_rule, onClose }: DecideReviewProps) {
  const t = useText(outcomesText);
  const tell = useToast();
  const [review_id] = useState(() => uuidV7());
  const [decision, setDecision] = useState<Decision | null>(null);
  const [text, setText] = useState('');
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(decidePlanReview, { refreshes: ['outcomes', 'chart', 'today'] });
  const isShort = text.trim().length < 3;
  const save = async () => {
    setTried(true);
    if (decision === null || isShort) return;
    if ((await write({ params: { plan_id }, body: { review_id, decision, text: text.trim() } })) === null) return;
    tell({ words: t('review.saved') });
    onClose();
  };
  return (
    <Sheet
      open
      title={t('review.title')}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={busy} onClick={() => void save()}>
          {t('review.save')}
        </ActButton>
      }
    >
      <ul className={styles['reasons']}>
        {reasons.map((reason) => (
          <li key={`${reason.kind} ${reason.since}`}>{reasonWords(reason)}</li>
        ))}
      </ul>
      {stop_rule === '' ? null : (
        <p>
          {t('review.due.lead')} <q>{stop_rule}</q>
        </p>
      )}
      <FormGrid>
        <Chips
          label={t('review.decision')}
          value={decision}
          chips={decisions.map((value) => ({ value, label: t(`review.decision.${value}`) }))}
          fault={tried && decision === null ? t('review.decision.missing') : null}
          onChange={(value) => setDecision(decisions.find((one) => one === value) ?? null)}
        />
        {decision === 'end-course' || decision === 'change-plan' ? (
          <p className={styles['quiet']}>{t(`review.next.${decision}`)}</p>
        ) : null}
        <TextAreaField
          label={t('review.text')}
          value={text}
          rows={4}
          maxLength={4000}
          fault={tried && isShort ? t('review.text.short') : null}
          onChange={setText}
        />
        <ErrorNotice problem={problem} />
      </FormGrid>
    </Sheet>
  );
}
