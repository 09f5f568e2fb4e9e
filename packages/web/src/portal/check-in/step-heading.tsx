import { useEffect, useRef } from 'react';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { DotScale } from '../../ui/dot-scale.tsx';
import type { CheckInDraft } from './check-in-draft.ts';
import styles from './check-in.module.css';

/** Where in the check-in one is, as dots and words; each new screen is read out from its heading. */
export function StepHeading({ draft, title }: { draft: CheckInDraft; title: string }) {
  const t = useText(portalText);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, [draft.step]);
  const steps = draft.groups.length + 1;
  return (
    <header className={styles['heading']}>
      <div className={styles['where']}>
        <span>{t('check-in.title', { day: draft.for_day })}</span>
        <DotScale value={draft.step + 1} of={steps} label={t('check-in.step', { step: draft.step + 1, steps })} />
      </div>
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
    </header>
  );
}
