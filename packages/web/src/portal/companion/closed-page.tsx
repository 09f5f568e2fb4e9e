import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { PortalFrame } from '../portal-frame.tsx';
import styles from './closed-page.module.css';

/** No page on this phone: closed by the patient, by the practice, or because the time is over. */
export function ClosedPage({ byPatient }: { byPatient: boolean }) {
  const t = useText(portalText);
  const why = byPatient ? 'closed' : 'none';
  return (
    <PortalFrame>
      <div className={styles['closed']} role="status">
        <h1>{t(`${why}.title`)}</h1>
        <p className="reading">{t(`${why}.text`)}</p>
      </div>
    </PortalFrame>
  );
}
