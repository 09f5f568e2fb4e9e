import type { ReactNode } from 'react';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import type { AssessmentOnFile, FindingGroup } from './assessment.ts';
import { findingGroups } from './assessment.ts';
import styles from './assessment.module.css';
import { OverridableFinding } from './overridable-finding.tsx';

/** More than this many unknowns stay folded: the open questions beside them say the same, shorter. */
const UNKNOWNS_IN_SIGHT = 3;

/** The findings, grouped by what they ask of the reader. */
export function FindingList({ assessment, isNewest }: { assessment: AssessmentOnFile; isNewest: boolean }) {
  const t = useText(candidacyText);
  const groups = findingGroups(assessment.findings);
  if (groups.length === 0)
    return (
      <EmptyState icon="tick" title={t('findings.none')}>
        {t('findings.none.how')}
      </EmptyState>
    );
  return (
    <>
      {groups.map((group) => (
        <section key={group.group} className={styles['group']}>
          <h2>
            {t(`findings.${group.group}`)} <span className={styles['count']}>{group.findings.length}</span>
          </h2>
          <Foldable group={group}>
            {group.findings.map((finding) => (
              <OverridableFinding
                key={`${finding.rule} ${finding.title}`}
                finding={finding}
                assessment={assessment}
                isNewest={isNewest}
              />
            ))}
          </Foldable>
        </section>
      ))}
    </>
  );
}

function Foldable({ group, children }: { group: FindingGroup; children: ReactNode }) {
  const t = useText(candidacyText);
  const count = group.findings.length;
  if (group.group !== 'unknown' || count <= UNKNOWNS_IN_SIGHT) return <div className={styles['cards']}>{children}</div>;
  return (
    <details className={styles['folded']}>
      <summary>{t('findings.show', { count })}</summary>
      <div className={styles['cards']}>{children}</div>
    </details>
  );
}
