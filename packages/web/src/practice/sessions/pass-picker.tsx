import { roomText } from '../../text/en/sessions-room.ts';
import { useText } from '../../text/use-text.ts';
import { Chips } from '../../forms/chips.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import type { Desk } from './desk.ts';
import type { ChartZone } from './session.ts';
import { addPass, MOST_PASSES, removePass } from './zone-passes.ts';
import type { PassAt } from './zone-passes.ts';
import styles from './zones.module.css';

type PassPickerProps = {
  desk: Desk;
  chosen: readonly string[];
  zones: readonly ChartZone[];
  at: PassAt;
  onAt: (at: PassAt) => void;
};

/** Several passes over a zone, each with its own depth and direction: which of them the values go to. */
export function PassPicker({ desk, chosen, zones, at, onAt }: PassPickerProps) {
  const t = useText(roomText);
  const { chart, edit } = desk;
  const most = Math.max(...zones.map(({ passes }) => passes.length));
  const add = () => {
    edit(addPass(chart, chosen));
    onAt(Math.max(1, most));
  };
  const remove = (index: number) => {
    edit(removePass(chart, chosen, index));
    onAt('all');
  };
  return (
    <div className={styles['passes']}>
      {most < 2 ? null : (
        <Chips
          label={t('passes.which')}
          hideLabel
          value={String(at)}
          chips={[
            { value: 'all', label: t('passes.all') },
            ...Array.from({ length: most }, (_value, index) => ({
              value: String(index),
              label: t('passes.one', { number: index + 1 }),
            })),
          ]}
          onChange={(value) => onAt(value === 'all' ? 'all' : Number(value))}
        />
      )}
      {most >= 2 && at !== 'all' ? (
        <IconButton icon="minus" label={t('passes.remove', { number: at + 1 })} onClick={() => remove(at)} />
      ) : null}
      <IconButton icon="plus" label={t('passes.add')} disabled={most >= MOST_PASSES} onClick={add} />
    </div>
  );
}
