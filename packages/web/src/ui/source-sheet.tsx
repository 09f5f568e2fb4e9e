import type { Citation, SignOff } from '@stipple/engine/kernel';
import { useState } from 'react';
import { CitationLine } from './citation-line.tsx';
import type { SourceEntry } from './citation-line.tsx';
import { signOffWords } from './evidence.ts';
import { Icon } from './icon.tsx';
import { Sheet } from './sheet.tsx';
import styles from './source-sheet.module.css';
import { StateTag } from './state-tag.tsx';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

export type SourceSheetProps = {
  /** The statement whose ground is shown; it heads the sheet. */
  statement: string;
  rule?: string | undefined;
  rule_revision?: number | undefined;
  sources: readonly Citation[];
  sign_off: SignOff;
  /** Looks a source up in the catalogue: pass `sources` of `@stipple/engine/catalog`. Without it the key stands alone. */
  lookUp?: ((key: string) => SourceEntry | null) | undefined;
  /** What the opener says; *Source* by default. */
  label?: string;
};

/** One tap on any clinical statement: its rule, its evidence in dots and words, citation, date and sign-off state. */
export function SourceSheet({
  statement,
  rule,
  rule_revision,
  sources,
  sign_off,
  lookUp,
  label = t('source.label'),
}: SourceSheetProps) {
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles['opener']} onClick={() => setOpen(true)} aria-haspopup="dialog">
        <Icon name="source" size={16} />
        <span>{label}</span>
        {sign_off === 'published' ? null : <span className={styles['unsigned']}>{t('source.default')}</span>}
      </button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('source.title')}>
        <p className={styles['statement']}>{statement}</p>
        {sign_off === 'published' ? (
          <StateTag tone="suitable" icon="tick">
            {signOffWords[sign_off]}
          </StateTag>
        ) : (
          <StateTag tone="precautions" icon="triangle">
            {signOffWords[sign_off]}
          </StateTag>
        )}
        <ul className={styles['sources']}>
          {sources.map((citation) => (
            <CitationLine
              key={`${citation.source} ${citation.says}`}
              citation={citation}
              entry={lookUp?.(citation.source) ?? null}
            />
          ))}
        </ul>
        {sources.length === 0 ? <p className={styles['rule']}>{t('source.none')}</p> : null}
        {rule === undefined ? null : (
          <p className={styles['rule']}>
            {t('source.rule')} <code>{rule}</code>
            {rule_revision === undefined ? null : t('source.revision', { revision: rule_revision })}
          </p>
        )}
      </Sheet>
    </>
  );
}
