import { plansText } from '../../text/en/treatment-plans.ts';
import { useText } from '../../text/use-text.ts';
import styles from './differences-table.module.css';

/** One thing that differs between two states, in words. An empty side was not set. */
export type Difference = { readonly what: string; readonly before: string; readonly after: string };

/** Two states side by side, only where they differ. */
export function DifferencesTable({
  differences,
  before,
  after,
}: {
  differences: readonly Difference[];
  before: string;
  after: string;
}) {
  const t = useText(plansText);
  if (differences.length === 0) return <p>{t('differences.none')}</p>;
  return (
    <div className={styles['wrap']}>
      <table className={styles['table']}>
        <thead>
          <tr>
            <th scope="col">{t('differences.what')}</th>
            <th scope="col">{before}</th>
            <th scope="col">{after}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((one) => (
            <tr key={one.what}>
              <th scope="row">{one.what}</th>
              <td>{one.before === '' ? <span>{t('differences.empty')}</span> : one.before}</td>
              <td>{one.after === '' ? <span>{t('differences.empty')}</span> : one.after}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
