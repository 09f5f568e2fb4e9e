import { encode } from 'uqr';
import styles from './door.module.css';

/** A QR code drawn here, in the page: the secret in it is sent nowhere. Black on white in both colour schemes, for cameras. */
export function QrSquare({ text, label }: { text: string; label: string }) {
  const { data, size } = encode(text, { ecc: 'M', border: 1 });
  const cells = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x},${y}h1v1h-1z`] : [])));
  return (
    <svg
      className={styles['qr']}
      viewBox={`0 0 ${size} ${size}`}
      shapeRendering="crispEdges"
      role="img"
      aria-label={label}
    >
      <path d={cells.join('')} fill="#000" />
    </svg>
  );
}
