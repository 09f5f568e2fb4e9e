import { PortalFrame } from '../portal-frame.tsx';
import styles from './photos-page.module.css';

/** Nothing to do here, and why. */
export function PlainWords({ title, text }: { title: string; text: string }) {
  return (
    <PortalFrame>
      <div className={styles['words']} role="alert">
        <h1>{title}</h1>
        <p className="reading">{text}</p>
      </div>
    </PortalFrame>
  );
}
