import { useState } from 'react';
import { Chips } from '../../forms/chips.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { sessionsText } from '../../text/en/sessions.ts';
import { listText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { zoneName } from '../treatment-plans/names.ts';
import { changeZones, isSkipped, removeZones, sharedValue } from './chart-edits.ts';
import type { Desk } from './desk.ts';
import type { ChartZone } from './session.ts';
import styles from './zones.module.css';

type ZoneLeftOutProps = {
  desk: Desk;
  chosen: readonly string[];
  zones: readonly ChartZone[];
  onChosen: (zones: readonly string[]) => void;
};

/** Leaving zones out says why; a zone that was put on the chart by mistake is taken off. */
export function ZoneLeftOut({ desk, chosen, zones, onChosen }: ZoneLeftOutProps) {
  const t = useText(sessionsText);
  const tell = useToast();
  const [asking, setAsking] = useState(false);
  const { chart, edit, plan } = desk;
  const left = zones.every(isSkipped);
  const mistaken = chosen.filter(
    (code) => chart.zones.some(({ zone }) => zone === code) && !plan?.zones.some(({ zone }) => zone === code),
  );
  const remove = () => {
    edit(removeZones(chart, mistaken));
    onChosen(chosen.filter((code) => !mistaken.includes(code)));
    tell({ words: t('zones.removed', { zones: listText(mistaken.map(zoneName)) }) });
  };
  const treat = () => {
    setAsking(false);
    edit(changeZones(chart, chosen, { skipped_because: '' }));
  };
  return (
    <>
      {left || asking ? <WhyLeftOut desk={desk} chosen={chosen} zones={zones} /> : null}
      <div className={styles['less']}>
        {left ? (
          <ActButton onClick={treat}>{t('zones.treat')}</ActButton>
        ) : asking ? null : (
          <ActButton kind="quiet" onClick={() => setAsking(true)}>
            {t('zones.skip')}
          </ActButton>
        )}
        {mistaken.length === 0 ? null : (
          <ActButton kind="quiet" onClick={remove}>
            {t('zones.remove')}
          </ActButton>
        )}
      </div>
    </>
  );
}

const usualReasons = ['wish', 'pain', 'skin', 'time'] as const;

function WhyLeftOut({ desk, chosen, zones }: Omit<ZoneLeftOutProps, 'onChosen'>) {
  const t = useText(sessionsText);
  const { chart, edit } = desk;
  const said = sharedValue(zones, (zone) => zone.skipped_because) ?? '';
  const skip = (skipped_because: string, typing?: string) =>
    edit(changeZones(chart, chosen, { skipped_because }), typing);
  return (
    <>
      <Chips
        label={t('zones.skip.why')}
        value={said}
        chips={usualReasons.map((reason) => ({ value: t(`zones.skip.${reason}`), label: t(`zones.skip.${reason}`) }))}
        onChange={(reason) => skip(reason)}
      />
      <TextField
        label={t('zones.skip.other')}
        value={said}
        maxLength={300}
        onChange={(text) => skip(text, `skip.${chosen.join('.')}`)}
      />
    </>
  );
}
