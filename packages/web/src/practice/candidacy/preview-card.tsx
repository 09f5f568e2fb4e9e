import type { Assessment } from '@stipple/engine/candidacy';
import { longDate } from '../../text/dates.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import { verdictLook } from '../../ui/verdict-look.ts';
import styles from './preview.module.css';

const SHOWN_FINDINGS = 5;
const SHOWN_QUESTIONS = 4;

/** What the engine makes of the answers so far. It is said to be a preview, because the server decides. */
export function PreviewCard({ preview }: { preview: Assessment | null }) {
  const t = useText(candidacyText);
  if (preview === null)
    return (
      <Card title={t('preview.title')}>
        <p className={styles['note']}>{t('preview.empty')}</p>
      </Card>
    );
  const { verdict, defer_until, not_before, open_questions } = preview;
  const findings = preview.findings.filter(({ kind }) => kind !== 'missing-fact');
  return (
    <Card title={t('preview.title')}>
      <div className={styles['verdict']} role="status">
        <VerdictBadge verdict={verdict} size="large" />
        {defer_until === null ? null : <strong>{t('verdict.until', { when: longDate(defer_until) })}</strong>}
        {not_before === null ? null : <strong>{t('verdict.not-before', { when: longDate(not_before) })}</strong>}
        <span className={styles['note']}>{t('preview.note')}</span>
      </div>
      {findings.length === 0 ? (
        <p>{t('preview.none')}</p>
      ) : (
        <section>
          <h3>{t('preview.findings')}</h3>
          <ul className={styles['findings']}>
            {findings.slice(0, SHOWN_FINDINGS).map((finding) => (
              <li key={`${finding.rule} ${finding.title}`} data-tone={verdictLook[finding.verdict].tone}>
                <Icon name={verdictLook[finding.verdict].icon} size={16} label={verdictLook[finding.verdict].word} />
                <span>{finding.title}</span>
              </li>
            ))}
          </ul>
          <More count={findings.length - SHOWN_FINDINGS} />
        </section>
      )}
      {open_questions.length === 0 ? null : (
        <section>
          <h3>{t('preview.open', { count: open_questions.length })}</h3>
          <ul className={styles['open']}>
            {open_questions.slice(0, SHOWN_QUESTIONS).map((open) => (
              <li key={open.question}>
                <button type="button" onClick={() => goTo(open.question)}>
                  {open.label}
                </button>
              </li>
            ))}
          </ul>
          <More count={open_questions.length - SHOWN_QUESTIONS} />
        </section>
      )}
    </Card>
  );
}

function More({ count }: { count: number }) {
  const t = useText(candidacyText);
  return count > 0 ? <p className={styles['note']}>{t('preview.more', { count })}</p> : null;
}

/** Brings the question into sight and the keyboard to its first answer. */
function goTo(question: string): void {
  const row = document.getElementById(`question-${question}`);
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('input, select')?.focus({ preventScroll: true });
}
