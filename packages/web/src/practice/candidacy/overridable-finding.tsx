import type { Finding } from '@stipple/engine/kernel';
import { useState } from 'react';
import { instantText } from '../../text/dates.ts';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { FindingCard } from '../../ui/finding-card.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { lookUpSource } from '../../ui/look-up-source.ts';
import { overrideBar } from './assessment.ts';
import type { AssessmentOnFile, OverrideBar, OverrideOnFile } from './assessment.ts';
import styles from './assessment.module.css';
import { OverrideSheet } from './override-sheet.tsx';

type OverridableFindingProps = { finding: Finding; assessment: AssessmentOnFile; isNewest: boolean };

/** A finding with its override, or the way to one, or why there is none. */
export function OverridableFinding({ finding, assessment, isNewest }: OverridableFindingProps) {
  const t = useText(candidacyText);
  const { licence } = useSignedIn();
  const mayDecide = useMay('candidacy.decide');
  const [open, setOpen] = useState(false);
  const override = assessment.overrides.find(({ rule }) => rule === finding.rule);
  const bar = overrideBar(finding, assessment.overrides, { mayDecide, licence });
  return (
    <>
      <FindingCard
        finding={finding}
        lookUp={lookUpSource}
        override={override === undefined ? undefined : <StandingOverride override={override} />}
        acts={
          !isNewest ? undefined : bar === null ? (
            <ActButton size="small" icon="pen" onClick={() => setOpen(true)}>
              {t('override.act')}
            </ActButton>
          ) : (
            <WhyNot bar={bar} />
          )
        }
      />
      <OverrideSheet open={open} finding={finding} assessment={assessment} onClose={() => setOpen(false)} />
    </>
  );
}

/** The override stands on the finding, with who, when and why; the finding stays as it was. */
function StandingOverride({ override }: { override: OverrideOnFile }) {
  const t = useText(candidacyText);
  const { practice } = useSignedIn();
  return (
    <div className={styles['override']}>
      <Icon name="pen" size={18} />
      <div>
        <strong>
          {t('override.stands', { who: override.by, when: instantText(override.at, practice.time_zone) })}
        </strong>
        <p>
          {t(`reason.${override.reason}`)}: {override.text}
        </p>
      </div>
    </div>
  );
}

function WhyNot({ bar }: { bar: OverrideBar }) {
  const t = useText(candidacyText);
  const { licence } = useSignedIn();
  if (bar.kind === 'permits' || bar.kind === 'overridden') return null;
  if (bar.kind === 'nobody') return <span className={styles['why-not']}>{t('override.nobody')}</span>;
  const needed = { licence: t(`licence.${bar.needed}`) };
  if (bar.kind === 'role') return <span className={styles['why-not']}>{t('override.role', needed)}</span>;
  const yours = t('override.needs.you', { licence: t(`licence.${licence ?? 'none'}`) });
  return (
    <span className={styles['why-not']}>
      {t('override.needs', needed)} {yours}
    </span>
  );
}
