import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readExpectations } from '@stipple/contract/portal';
import { useCallback, useEffect, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Companion } from '../companion/companion.ts';
import { hasAll, keep, kept } from '../kept/kept.ts';
import { PortalFrame } from '../portal-frame.tsx';
import styles from './expect.module.css';
import { ExpectSection } from './expect-section.tsx';

export type Expectations = ResponseOf<typeof readExpectations>;

/** What to expect, in plain words, for reading and for paper. It informs; what is right for somebody is not said here. */
export function ExpectPage({ companion, onLeave }: { companion: Companion; onLeave: () => void }) {
  const t = useText(portalText);
  const { expectations, problem, read } = useExpectations();
  const { practice } = companion;
  return (
    <PortalFrame practice={practice.name} demonstration={practice.is_demonstration}>
      <header className={styles['top']}>
        <h1>{t('expect.page', { wish: companion.wish })}</h1>
        <p className="reading">{t('expect.page.lead')}</p>
        <div className={styles['acts']}>
          <ActButton kind="quiet" icon="arrow-left" onClick={onLeave}>
            {t('check-in.leave')}
          </ActButton>
          <ActButton icon="printer" onClick={() => window.print()}>
            {t('expect.print')}
          </ActButton>
        </div>
      </header>
      {expectations !== null ? (
        expectations.sections.map((section) => <ExpectSection key={section.code} section={section} />)
      ) : problem !== null ? (
        <ErrorNotice problem={problem} onRetry={() => void read()} />
      ) : (
        <Skeleton lines={8} height_px={26} label={t('loading')} />
      )}
    </PortalFrame>
  );
}

/** Asked once a visit; without a connection what was read before. */
function useExpectations() {
  const [expectations, setExpectations] = useState<Expectations | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(async () => {
    setProblem(null);
    const answer = await callLight<typeof readExpectations>({
      method: 'GET',
      path: '/portal-api/expectations',
      patience_ms: 10_000,
    });
    if (answer.ok) {
      keep('expectations', answer.value);
      setExpectations(answer.value);
      return;
    }
    const before = kept('expectations', isKept);
    if (before === null) setProblem(answer.problem);
    else setExpectations(before);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  return { expectations, problem, read };
}

function isKept(value: unknown): value is Expectations {
  return hasAll(value, 'wish', 'sections') && Array.isArray(value.sections);
}
