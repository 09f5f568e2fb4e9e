import type { Finding } from '@stipple/engine/kernel';
import { Icon } from '../../ui/icon.tsx';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { verdictLook } from '../../ui/verdict-look.ts';
import styles from './field-findings.module.css';
import { lookUpSource } from '../../ui/look-up-source.ts';

/** What the engine says of a value, beside the field that holds it, with its source one tap away. */
export function FieldFindings({ findings }: { findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <ul className={styles['findings']}>
      {findings.map((finding) => (
        <FieldFinding key={`${finding.rule} ${finding.text}`} finding={finding} />
      ))}
    </ul>
  );
}

function FieldFinding({ finding }: { finding: Finding }) {
  const look =
    finding.kind === 'missing-fact'
      ? { tone: 'unknown', icon: 'question' as const }
      : finding.kind === 'information'
        ? { tone: 'unknown', icon: 'info' as const }
        : verdictLook[finding.verdict];
  return (
    <li className={styles['finding']} data-tone={look.tone} data-rule={finding.rule}>
      <Icon name={look.icon} size={18} />
      <div className={styles['said']}>
        <p>
          <strong>{finding.title}.</strong> {finding.text}
          {finding.precautions.length === 0 ? null : ` ${finding.precautions.join('. ')}.`}
        </p>
        {finding.sources.length === 0 ? null : (
          <SourceSheet
            statement={finding.text}
            rule={finding.rule}
            rule_revision={finding.rule_revision}
            sources={finding.sources}
            sign_off={finding.sign_off}
            lookUp={lookUpSource}
          />
        )}
      </div>
    </li>
  );
}
