import { Link, Outlet, useLocation, useParams } from '@tanstack/react-router';
import { useCallback, useEffect, useRef } from 'react';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ChartHeader } from './chart-header.tsx';
import styles from './chart-layout.module.css';
import { useSignedIn } from './me.ts';
import { chartSections } from './navigation.ts';
import { Page } from './page.tsx';
import { SendTo } from './send-to.tsx';
import { useChartHead } from './use-chart-head.ts';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

/** The patient's name, age and standing precautions stay in sight above every section of the chart. */
export function ChartLayout() {
  const { patient_id } = useParams({ strict: false });
  const head = useChartHead(patient_id ?? '');
  const { permissions } = useSignedIn();
  const sections = useActiveInSight();
  const frame = useHeightOfHeader();
  if (head.problem !== null)
    return (
      <Page>
        <ErrorNotice problem={head.problem} onRetry={head.refetch} />
      </Page>
    );
  if (head.data !== null && head.data.patient_id !== patient_id)
    return <SendTo to={`/patients/${head.data.patient_id}`} />;
  return (
    <div ref={frame}>
      <div className={styles['stuck']} data-stuck>
        {head.data === null ? (
          <div className={styles['waiting']}>
            <Skeleton lines={1} height_px={28} label={t('waiting.patient')} />
          </div>
        ) : (
          <ChartHeader head={head.data} />
        )}
        <nav ref={sections} className={styles['sections']} aria-label={t('chart')}>
          {chartSections
            .filter((section) => permissions.includes(section.needs))
            .map((section) => (
              <Link
                key={section.to}
                to={section.to}
                params={{ patient_id }}
                className={styles['section']}
                activeOptions={{ exact: section.to === '/patients/$patient_id' }}
              >
                {section.word}
              </Link>
            ))}
        </nav>
      </div>
      <Page wide>
        <Outlet />
      </Page>
    </div>
  );
}

/** What sticks below stands under the header, whose height follows the precautions and the width of the screen. */
function useHeightOfHeader() {
  return useCallback((frame: HTMLDivElement | null) => {
    const header = frame?.querySelector<HTMLElement>('[data-stuck]') ?? null;
    if (frame === null || header === null) return undefined;
    const observer = new ResizeObserver(() =>
      frame.style.setProperty('--stuck', `calc(var(--bar) + ${Math.ceil(header.offsetHeight)}px)`),
    );
    observer.observe(header);
    return () => observer.disconnect();
  }, []);
}

/** On a phone the sections do not all fit: the one that is open is brought into sight. */
function useActiveInSight() {
  const sections = useRef<HTMLElement>(null);
  const { pathname } = useLocation();
  useEffect(() => {
    const active = sections.current?.querySelector<HTMLElement>('[data-status="active"]');
    if (active === null || active === undefined || sections.current === null) return;
    sections.current.scrollLeft = active.offsetLeft - (sections.current.clientWidth - active.offsetWidth) / 2;
  }, [pathname]);
  return sections;
}
