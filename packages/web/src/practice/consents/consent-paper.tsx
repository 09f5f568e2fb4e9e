import type { ReactNode } from 'react';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import styles from './consent-paper.module.css';

type ConsentPaperProps = {
  title: string;
  sections: readonly { readonly heading: string; readonly text: string }[];
  risk_lines: readonly string[];
  children: ReactNode;
};

/** The text as the patient reads it: a serif, a narrow measure, their own risks set apart. Prints alone. */
export function ConsentPaper({ title, sections, risk_lines, children }: ConsentPaperProps) {
  const t = useText(consentsText);
  return (
    <article className={styles['paper']}>
      <div className={`reading ${styles['text']}`}>
        <h2>{title}</h2>
        {sections.map((section) => (
          <section key={section.heading}>
            <h3>{section.heading}</h3>
            <p>{section.text}</p>
          </section>
        ))}
        <section className={styles['risks']}>
          <h3>{t('risks.title')}</h3>
          {risk_lines.length === 0 ? (
            <p>{t('risks.none')}</p>
          ) : (
            <>
              <p>{t('risks.lead')}</p>
              <ul>
                {risk_lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <div className={styles['answers']}>{children}</div>
    </article>
  );
}
