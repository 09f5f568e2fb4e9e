import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import styles from './course-legend.module.css';

const signs = ['simulated', 'published', 'scored', 'told-yes', 'told-no'] as const;

/** What is simulated, what was published, what was measured here and what the patient told: each with its own sign. */
export function CourseLegend() {
  const t = useText(foresightText);
  return (
    <ul className={styles['legend']} aria-label={t('legend.title')}>
      {signs.map((sign) => (
        <li key={sign}>
          <Sign sign={sign} />
          {t(`legend.${sign}`)}
        </li>
      ))}
    </ul>
  );
}

function Sign({ sign }: { sign: (typeof signs)[number] }) {
  return (
    <svg viewBox="0 0 28 18" className={styles['sign']} aria-hidden>
      {sign === 'simulated' ? (
        <>
          <rect x={1} y={2} width={26} height={14} className={styles['band']} />
          <path d="M3,16 l7,-14 M10,16 l7,-14 M17,16 l7,-14" className={styles['hatch']} />
          <path d="M1,9 H27" className={styles['middle']} />
        </>
      ) : sign === 'published' ? (
        <circle cx={14} cy={9} r={5.5} className={styles['hollow']} />
      ) : sign === 'scored' ? (
        <circle cx={14} cy={9} r={6} className={styles['filled']} />
      ) : (
        <path d="M14,2 l7,7 l-7,7 l-7,-7 Z" className={styles[sign === 'told-yes' ? 'filled' : 'hollow']} />
      )}
    </svg>
  );
}
