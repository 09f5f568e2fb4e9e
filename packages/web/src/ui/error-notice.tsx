import type { Problem } from '../api/problem.ts';
import { ActButton } from './act-button.tsx';
import styles from './error-notice.module.css';
import { Icon } from './icon.tsx';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

type ErrorNoticeProps = { problem: Problem | null; onRetry?: () => void; retryLabel?: string };

/** A problem in three parts: what happened, what was kept, what to do. Shows nothing while there is none. */
export function ErrorNotice({ problem, onRetry, retryLabel = t('error.again') }: ErrorNoticeProps) {
  if (problem === null) return null;
  const isAboutFields = problem.code === 'invalid-request' && problem.errors.length > 0;
  return (
    <div className={styles['notice']} role="alert" data-code={problem.code}>
      <Icon name={problem.code === 'offline' ? 'offline' : 'octagon'} size={22} />
      <div className={styles['words']}>
        <strong>{isAboutFields ? t('error.fields') : problem.title}</strong>
        {isAboutFields ? null : <p>{problem.detail}</p>}
        {isAboutFields || problem.remedy === null ? null : <p>{problem.remedy}</p>}
        {problem.errors.length === 0 ? null : (
          <ul>
            {problem.errors.map(({ field, fault }) => (
              <li key={`${field} ${fault}`}>
                {field === '' ? '' : `${fieldWords(field)}: `}
                {fault}
              </li>
            ))}
          </ul>
        )}
      </div>
      {onRetry === undefined ? null : (
        <ActButton size="small" onClick={onRetry}>
          {retryLabel}
        </ActButton>
      )}
    </div>
  );
}

/** `owner.licence_number` is read as *licence number*: the form around it says whose. */
function fieldWords(field: string): string {
  const words = (field.split('.').at(-1) ?? field).replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
