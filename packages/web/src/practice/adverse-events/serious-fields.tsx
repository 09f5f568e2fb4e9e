import { seriousnessCriteria } from '@stipple/engine/adverse-events';
import { Chips } from '../../forms/chips.tsx';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { useText } from '../../text/use-text.ts';
import { seriousWords } from './adverse-event.ts';
import type { EventDraft } from './event-draft.ts';

type SeriousFieldsProps = { draft: EventDraft; fault: string | null; onChange: (draft: EventDraft) => void };

/** Not judged, not serious, or serious because of something. A life-threatening grade proposes its criterion. */
export function SeriousFields({ draft, fault, onChange }: SeriousFieldsProps) {
  const t = useText(adverseEventsText);
  const choose = (value: string) => {
    const serious = seriousWords.find((one) => one === value) ?? 'unknown';
    const proposed = draft.grade === 'life-threatening' ? ['life-threatening'] : [];
    const criteria = draft.criteria.length === 0 ? proposed : draft.criteria;
    onChange({ ...draft, serious, criteria: serious === 'serious' ? criteria : [] });
  };
  return (
    <>
      <Chips
        label={t('serious')}
        value={draft.serious}
        chips={seriousWords.map((value) => ({ value, label: t(`serious.${value}`) }))}
        onChange={choose}
      />
      {draft.serious === 'serious' ? (
        <Chips
          kind="many"
          label={t('serious.criteria')}
          value={draft.criteria}
          chips={Object.entries(seriousnessCriteria).map(([value, label]) => ({ value, label }))}
          fault={fault}
          onChange={(criteria) => onChange({ ...draft, criteria })}
        />
      ) : null}
    </>
  );
}
