import { findProduct, receiveLot, stockKinds } from '@stipple/contract/inventory';
import type { ProductCode } from '@stipple/engine/product-code';
import { useEffect, useEffectEvent, useState } from 'react';
import { call } from '../../api/call.ts';
import { faultAt } from '../../api/problem.ts';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { Chips } from '../../forms/chips.tsx';
import { DateField } from '../../forms/date-field.tsx';
import { FormGrid } from '../../forms/form-grid.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useSignedIn } from '../shell/me.ts';
import { newDraft, soundDraft, withCode, withProduct } from './receive-draft.ts';
import type { ReceiveDraft } from './receive-draft.ts';
import { readScan } from './scan/read-scan.ts';
import { ScanSheet } from './scan/scan-sheet.tsx';
import { useHandScanner } from './scan/use-hand-scanner.ts';
import { productChoices } from './stock.ts';
import type { StockKind } from './stock.ts';
import styles from './inventory.module.css';

type ReceiveSheetProps = {
  open: boolean;
  /** A code that a hand scanner gave before the sheet was open. */
  scanned: string | null;
  onClose: () => void;
};

/** A package comes in: scanned, or typed from its label. */
export function ReceiveSheet({ open, scanned, onClose }: ReceiveSheetProps) {
  const t = useText(inventoryText);
  const work = useReceiving(open, scanned, onClose);
  return (
    <>
      <Sheet
        open={open && !work.scanning}
        title={t('receive.title')}
        onClose={work.scanning ? () => undefined : onClose}
        acts={
          <ActButton kind="next" busy={work.busy} onClick={work.receive}>
            {t('receive.act')}
          </ActButton>
        }
      >
        <ActButton wide icon="camera" onClick={() => work.setScanning(true)}>
          {t('receive.scan')}
        </ActButton>
        {work.fault === null ? null : (
          <p role="alert" className={styles['refused']}>
            {t('scan.refused', { fault: work.fault })}
          </p>
        )}
        {work.is_known ? <p className={styles['known']}>{t('receive.known')}</p> : null}
        <ReceiveFields work={work} />
        <ErrorNotice problem={work.problem} />
      </Sheet>
      <ScanSheet open={work.scanning} onClose={() => work.setScanning(false)} onScanned={work.take} />
    </>
  );
}

type Receiving = ReturnType<typeof useReceiving>;

function ReceiveFields({ work: { draft, change, tried, receive, problem } }: { work: Receiving }) {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  const missing = (is: boolean, words: 'receive.entry.missing' | 'receive.lot.missing') =>
    tried && is ? t(words) : null;
  const isPast = draft.expires_on !== null && draft.expires_on < practice.today;
  return (
    <FormGrid onSubmit={receive}>
      <Chips
        label={t('receive.kind')}
        value={draft.kind}
        chips={stockKinds.map((kind) => ({ value: kind, label: t(`one.${kind}`) }))}
        onChange={(value) => change({ kind: kindOf(value), entry: null })}
      />
      <SelectField
        label={t(`receive.entry.${draft.kind}`)}
        value={draft.entry}
        choices={productChoices(draft.kind)}
        fault={missing(draft.entry === null, 'receive.entry.missing')}
        onChange={(entry) => change({ entry })}
      />
      <TextField
        label={t('receive.lot')}
        value={draft.lot}
        maxLength={60}
        autoComplete="off"
        fault={missing(draft.lot.trim() === '', 'receive.lot.missing') ?? faultAt(problem, 'lot')}
        onChange={(lot) => change({ lot })}
      />
      <DateField
        label={t('receive.expires')}
        hint={t('receive.expires.hint')}
        value={draft.expires_on}
        warning={isPast ? t('receive.past') : null}
        fault={faultAt(problem, 'expires_on')}
        onChange={(expires_on) => change({ expires_on })}
      />
      <NumberStepper
        label={t('receive.pieces')}
        unit={t('receive.unit')}
        value={draft.pieces}
        step={1}
        min={1}
        max={10_000}
        onChange={(pieces) => change({ pieces })}
      />
    </FormGrid>
  );
}

function useReceiving(open: boolean, scanned: string | null, onClose: () => void) {
  const t = useText(inventoryText);
  const tell = useToast();
  const { practice } = useSignedIn();
  const [draft, setDraft] = useState<ReceiveDraft>(newDraft);
  const [movement_id, setMovementId] = useState(uuidV7);
  const [scanning, setScanning] = useState(false);
  const [tried, setTried] = useState(false);
  const [is_known, setKnown] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  const writing = useWrite(receiveLot, { refreshes: ['inventory'] });
  const take = (code: ProductCode) => {
    setScanning(false);
    setFault(null);
    setDraft((before) => withCode(before, code));
    const { product } = code;
    if (product === null) return;
    void call(findProduct, { query: { product_code: product } }).then((answer) => {
      const known = answer.ok ? answer.value.product : null;
      if (known !== null) setDraft((before) => withProduct(before, known));
      setKnown(known !== null);
    });
  };
  const read = (text: string) => {
    const scan = readScan(text, Number(practice.today.slice(0, 4)), null);
    if (scan.ok) take(scan.value.code);
    else setFault(scan.problem.fault);
  };
  useHandScanner(read, open && !scanning);
  const begin = useEffectEvent(() => {
    setDraft(newDraft);
    setMovementId(uuidV7());
    for (const forget of [setTried, setKnown]) forget(false);
    setFault(null);
    writing.clear();
    if (scanned !== null) read(scanned);
  });
  useEffect(() => {
    if (open) begin();
  }, [open]);
  const receive = async () => {
    setTried(true);
    const sound = soundDraft(draft);
    if (sound === null) return;
    const lot = await writing.write({ body: { movement_id, ...sound } });
    if (lot === null) return;
    tell({ words: t('receive.done', { lot: lot.lot, count: lot.on_hand }) });
    onClose();
  };
  return {
    draft,
    change: (part: Partial<ReceiveDraft>) => setDraft((before) => ({ ...before, ...part })),
    scanning,
    setScanning,
    take,
    tried,
    is_known,
    fault,
    receive: () => void receive(),
    busy: writing.busy,
    problem: writing.problem,
  };
}

function kindOf(value: string): StockKind {
  return stockKinds.find((kind) => kind === value) ?? 'cartridge';
}
