import type { Citation } from '@stipple/engine/kernel';
import { DotScale } from './dot-scale.tsx';
import { evidenceDots, evidenceWords, provenanceWords } from './evidence.ts';
import styles from './source-sheet.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

/** What a sheet needs to know of a catalogue source; any of it may be unknown. */
export type SourceEntry = {
  readonly title?: string | null | undefined;
  readonly authors?: string | null | undefined;
  readonly year?: number | string | null | undefined;
  readonly url?: string | null | undefined;
};

/** One citation: what the source says, who wrote it when, how strong it is and how it was read. */
export function CitationLine({ citation, entry }: { citation: Citation; entry: SourceEntry | null }) {
  const dots = evidenceDots[citation.grade];
  return (
    <li className={styles['citation']}>
      <div className={styles['strength']}>
        <DotScale value={dots} label={t('evidence.dots', { dots, words: evidenceWords[citation.grade] })} />
        <span>{evidenceWords[citation.grade]}</span>
      </div>
      <p>{citation.says}</p>
      <p className={styles['reference']}>
        {entry === null ? citation.source : referenceText(entry, citation.source)}
        {' · '}
        {provenanceWords[citation.provenance]}
        {typeof entry?.url === 'string' ? (
          <>
            {' · '}
            <a href={entry.url} target="_blank" rel="noreferrer noopener">
              {t('source.open')}
            </a>
          </>
        ) : null}
      </p>
    </li>
  );
}

function referenceText(entry: SourceEntry, key: string): string {
  const parts = [entry.authors, entry.title, entry.year].filter(
    (part) => part !== null && part !== undefined && part !== '',
  );
  return parts.length === 0 ? key : parts.join(', ');
}
