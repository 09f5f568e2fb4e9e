import { useState } from 'react';
import { practiceReportText } from '../../text/en/practice-report.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import styles from './practice-report.module.css';

export const countedParts = ['outcomes', 'events', 'drop-outs', 'waiting', 'overrides', 'dose'] as const;
export type CountedPart = (typeof countedParts)[number];

/** The definition of a part of the report, one tap away from its numbers. */
export function HowCounted({ part, few }: { part: CountedPart; few: number }) {
  const t = useText(practiceReportText);
  const [open, setOpen] = useState(false);
  return (
    <span className="no-print">
      <ActButton kind="quiet" size="small" icon="info" onClick={() => setOpen(true)}>
        {t('how.open')}
      </ActButton>
      <Sheet open={open} title={t(`${part}.title`)} onClose={() => setOpen(false)}>
        <Definition part={part} few={few} />
        <Paragraphs text={t('how.groups')} />
        <Paragraphs text={t('how.limits')} />
      </Sheet>
    </span>
  );
}

/** On paper every definition follows the numbers. */
export function PrintedDefinitions({ few }: { few: number }) {
  const t = useText(practiceReportText);
  return (
    <section className={`${styles['paper-only']} ${styles['definitions']}`}>
      <h2>{t('how.open')}</h2>
      {countedParts.map((part) => (
        <div key={part}>
          <h3>{t(`${part}.title`)}</h3>
          <Definition part={part} few={few} />
        </div>
      ))}
      <Paragraphs text={t('how.groups')} />
      <Paragraphs text={t('how.limits')} />
    </section>
  );
}

function Definition({ part, few }: { part: CountedPart; few: number }) {
  const t = useText(practiceReportText);
  return <Paragraphs text={t(`how.${part}`, { few })} />;
}

function Paragraphs({ text }: { text: string }) {
  return text.split('\n\n').map((paragraph) => <p key={paragraph}>{paragraph}</p>);
}
