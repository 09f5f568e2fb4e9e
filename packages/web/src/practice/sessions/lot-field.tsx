import { recentLots } from '@stipple/contract/sessions';
import type { CalendarDate } from '@stipple/engine/kernel';
import { useRead } from '../../api/use-endpoint.ts';
import { TextField } from '../../forms/text-field.tsx';
import { shortDate } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { useMay } from '../shell/me.ts';
import styles from './products.module.css';

type LotFieldProps = {
  kind: 'cartridge' | 'anaesthetic' | 'topical';
  /** Code of the device or product that the lot belongs to. */
  entry: string;
  label: string;
  value: string;
  onChange: (lot: string) => void;
  /** A lot that was used here before was chosen, with its expiry where it is known. */
  onChoose: (lot: string, expires_on: CalendarDate | null) => void;
};

const SHOWN = 4;

/** A lot, typed from the package or chosen from those used in this practice before. */
export function LotField({ kind, entry, label, value, onChange, onChoose }: LotFieldProps) {
  const t = useText(sessionsText);
  const mayAsk = useMay('sessions.write');
  const recent = useRead(recentLots, { query: { kind, entry } }, { enabled: mayAsk });
  const lots = (recent.data?.lots ?? []).filter((one) => one.lot !== value).slice(0, SHOWN);
  return (
    <div className={styles['stack']}>
      <TextField label={label} value={value} maxLength={60} autoComplete="off" onChange={onChange} />
      {lots.length === 0 ? null : (
        <div className={styles['lots']} role="group" aria-label={t('lots.recent')}>
          {lots.map((one) => (
            <button
              key={`${one.lot} ${one.expires_on}`}
              type="button"
              className={styles['lot']}
              onClick={() => onChoose(one.lot, one.expires_on)}
            >
              {one.lot}
              {one.expires_on === null ? null : <small>{t('lots.until', { when: shortDate(one.expires_on) })}</small>}
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
