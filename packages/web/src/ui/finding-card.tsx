import type { Finding } from '@stipple/engine/kernel';
import type { ReactNode } from 'react';
import type { SourceEntry } from './citation-line.tsx';
import { FactsRead } from './facts-read.tsx';
import styles from './finding-card.module.css';
import { SourceSheet } from './source-sheet.tsx';
import { VerdictBadge } from './verdict-badge.tsx';
import { verdictLook } from './verdict-look.ts';

type FindingCardProps = {
  finding: Finding;
  lookUp?: (key: string) => SourceEntry | null;
  /** An override that stands on the finding: shown, never hidden. */
  override?: ReactNode;
  acts?: ReactNode;
};

/** One reasoned statement of the engine: verdict, words, the facts it read, what to adjust, and its source. */
export function FindingCard({ finding, lookUp, override, acts }: FindingCardProps) {
  return (
    <article className={styles['card']} data-tone={verdictLook[finding.verdict].tone}>
      <header className={styles['top']}>
        <h3>{finding.title}</h3>
        <VerdictBadge verdict={finding.verdict} until={finding.until} />
      </header>
      <p>{finding.text}</p>
      {finding.precautions.length === 0 ? null : (
        <ul className={styles['precautions']}>
          {finding.precautions.map((precaution) => (
            <li key={precaution}>{precaution}</li>
          ))}
        </ul>
      )}
      <FactsRead facts={finding.facts} />
      {override}
      <footer className={styles['foot']}>
        <SourceSheet
          statement={finding.text}
          rule={finding.rule}
          rule_revision={finding.rule_revision}
          sources={finding.sources}
          sign_off={finding.sign_off}
          lookUp={lookUp}
        />
        {acts === undefined ? null : <div className={styles['acts']}>{acts}</div>}
      </footer>
    </article>
  );
}
