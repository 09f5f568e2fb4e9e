import { useRouter } from '@tanstack/react-router';
import type { ErrorComponentProps } from '@tanstack/react-router';
import { ProblemError } from '../../api/problem-error.ts';
import type { Problem } from '../../api/problem.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import styles from './shell.module.css';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

/** A page that broke: said in words, with a way on. The rest of the app keeps working. */
export function PageFault({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const again = () => {
    reset();
    void router.invalidate();
  };
  return (
    <div className={styles['page']}>
      <ErrorNotice problem={error instanceof ProblemError ? error.problem : brokenPage} onRetry={again} />
    </div>
  );
}

const brokenPage: Problem = {
  type: 'about:blank',
  title: t('fault.title'),
  status: 0,
  code: 'page-fault',
  detail: t('fault.kept'),
  remedy: t('fault.remedy'),
  errors: [],
  more: {},
};
