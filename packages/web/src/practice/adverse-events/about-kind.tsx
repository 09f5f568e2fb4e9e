import { findAdverseEvent } from '@stipple/engine/catalog';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import styles from './adverse-events.module.css';

/** What the catalogue knows of it: how often, the usual care, whether it is to be reported. */
export function AboutKind({ kind }: { kind: string }) {
  const t = useText(adverseEventsText);
  const entry = findAdverseEvent(kind);
  if (entry === null) return null;
  return (
    <div className={styles['about']}>
      <p>{t('frequency', { frequency: entry.frequency })}</p>
      <p>{t('typical', { care: entry.typical_care })}</p>
      {entry.report === null ? null : <p>{t('report', { report: entry.report })}</p>}
      <SourceSheet
        statement={entry.typical_care}
        rule={entry.code}
        rule_revision={entry.revision}
        sources={entry.sources}
        sign_off={entry.sign_off}
        lookUp={lookUpSource}
        label={t('source')}
      />
    </div>
  );
}
