import type { ProductCode, ProductCodeProblem } from '@stipple/engine/product-code';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { FormGrid } from '../../../forms/form-grid.tsx';
import { Field } from '../../../forms/field.tsx';
import fieldStyles from '../../../forms/field.module.css';
import { longDate } from '../../../text/dates.ts';
import { inventoryText } from '../../../text/en/inventory.ts';
import { useText } from '../../../text/use-text.ts';
import { ActButton } from '../../../ui/act-button.tsx';
import { FactTable } from '../../../ui/fact-table.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { useSignedIn } from '../../shell/me.ts';
import { CameraView } from './camera-view.tsx';
import { isSeparator } from './keystrokes.ts';
import { readScan, SHOWN_SEPARATOR } from './read-scan.ts';
import styles from './scan.module.css';
import { useHandScanner } from './use-hand-scanner.ts';

type ScanSheetProps = { open: boolean; onClose: () => void; onScanned: (code: ProductCode) => void };

/** Reads the code of a package by hand scanner, camera or typing. It closes itself by what `onScanned` does. */
export function ScanSheet({ open, onClose, onScanned }: ScanSheetProps) {
  const t = useText(inventoryText);
  return (
    <Sheet open={open} title={t('scan.title')} onClose={onClose} place="middle">
      {open ? <Scanning onScanned={onScanned} /> : null}
    </Sheet>
  );
}

function Scanning({ onScanned }: Pick<ScanSheetProps, 'onScanned'>) {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  const [half, setHalf] = useState<ProductCode | null>(null);
  const [refused, setRefused] = useState<ProductCodeProblem | null>(null);
  const read = (text: string) => {
    const scan = readScan(text, Number(practice.today.slice(0, 4)), half);
    setRefused(scan.ok ? null : scan.problem);
    if (scan.ok && scan.value.is_whole) onScanned(scan.value.code);
    if (scan.ok && !scan.value.is_whole) setHalf(scan.value.code);
  };
  useHandScanner(read);
  return (
    <>
      <p>{t('scan.how')}</p>
      <CameraView onRead={read} />
      <TypedCode onRead={read} />
      <div role="status" className={styles['said']}>
        {refused === null ? null : (
          <p className={styles['refused']}>
            {t('scan.refused', { fault: refused.fault })} {refused.remedy}
          </p>
        )}
        {half === null ? null : <p>{t('scan.half')}</p>}
      </div>
      {half === null ? null : (
        <>
          <FactTable facts={factsOf(half, t)} />
          <div className={styles['acts']}>
            <ActButton onClick={() => onScanned(half)}>{t('scan.use-half')}</ActButton>
            <ActButton kind="quiet" onClick={() => setHalf(null)}>
              {t('scan.again')}
            </ActButton>
          </div>
        </>
      )}
    </>
  );
}

/** Typing, and a hand scanner while somebody is in the field: the separator stands as a sign, as it would not show. */
function TypedCode({ onRead }: { onRead: (text: string) => void }) {
  const t = useText(inventoryText);
  const [text, setText] = useState('');
  const keep = (event: KeyboardEvent) => {
    if (!isSeparator(event.key, event.ctrlKey)) return;
    event.preventDefault();
    setText((before) => before + SHOWN_SEPARATOR);
  };
  return (
    <FormGrid onSubmit={() => onRead(text)}>
      <Field label={t('scan.type')} hint={t('scan.type.hint')}>
        {(ids) => (
          <div className={styles['typed']}>
            <input
              {...ids}
              className={fieldStyles['control']}
              value={text}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={keep}
            />
            <ActButton onClick={() => onRead(text)}>{t('scan.take')}</ActButton>
          </div>
        )}
      </Field>
    </FormGrid>
  );
}

function factsOf({ product, lot, serial, expires_on }: ProductCode, t: (key: FactKey) => string) {
  const facts = [
    { label: t('scan.product'), value: product },
    { label: t('scan.lot'), value: lot },
    { label: t('scan.serial'), value: serial },
    { label: t('scan.expires'), value: expires_on === null ? null : longDate(expires_on) },
  ];
  return facts.flatMap(({ label, value }) => (value === null ? [] : [{ label, value }]));
}

type FactKey = 'scan.product' | 'scan.lot' | 'scan.serial' | 'scan.expires';
