import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { TextField } from '../../forms/text-field.tsx';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { useMay } from '../shell/me.ts';
import { isSkipped } from './chart-edits.ts';
import type { Chart } from './session.ts';
import styles from './templates.module.css';
import { useSaveTemplate } from './use-save-template.ts';

/** The zones as they stand on this chart, kept under a name for other patients; the record holds them to the limits. */
export function SaveTemplate({ chart, indication }: { chart: Chart; indication: string }) {
  const t = useText(sessionActsText);
  const tell = useToast();
  const mayWrite = useMay('plans.write');
  const [name, setName] = useState('');
  const saving = useSaveTemplate();
  const zones = templateZones(chart);
  const { device } = chart;
  if (!mayWrite || device === null) return null;
  const save = async () => {
    const saved = await saving.save({ name: name.trim(), indication, device, zones });
    if (saved === 'refused') return;
    tell({ words: t(saved === 'kept' ? 'templates.kept' : 'templates.saved', { name: name.trim() }) });
    setName('');
  };
  return (
    <form
      className={styles['save']}
      aria-label={t('templates.save')}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h3>{t('templates.save')}</h3>
      {zones.length === 0 ? (
        <p>{t('templates.nothing')}</p>
      ) : (
        <>
          <TextField
            label={t('templates.name')}
            value={name}
            maxLength={120}
            fault={faultAt(saving.problem, 'name')}
            onChange={setName}
          />
          <ActButton type="submit" busy={saving.busy} disabled={name.trim() === ''}>
            {t('templates.save.act')}
          </ActButton>
        </>
      )}
      <ErrorNotice problem={saving.problem} />
    </form>
  );
}

function templateZones({ zones }: Chart) {
  return zones.flatMap((zone) => {
    const passes = zone.passes.flatMap((pass) =>
      pass.depth_mm === null ? [] : [{ ...pass, depth_mm: pass.depth_mm }],
    );
    return isSkipped(zone) || passes.length === 0 ? [] : [{ zone: zone.zone, passes }];
  });
}
