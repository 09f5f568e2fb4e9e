import type { ModuleKey } from '@stipple/contract/modules';
import { Chips } from '../../forms/chips.tsx';
import { modulesText } from '../../text/en/modules.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import styles from './modules.module.css';

type ModuleSwitchProps = {
  module: ModuleKey;
  country: string;
  choice: boolean | null;
  isOn: boolean;
  /** Null while it is not read yet. */
  proposed: boolean | null;
  disabled: boolean;
  onChange: (choice: boolean | null) => void;
};

/** One module: whether it computes, what that means, what stands in its place, and what stays in any case. */
export function ModuleSwitch({ module, country, choice, isOn, proposed, disabled, onChange }: ModuleSwitchProps) {
  const t = useText(modulesText);
  const values = { on: true, off: false, proposed: null } as const;
  const value = choice === null ? 'proposed' : choice ? 'on' : 'off';
  return (
    <Card
      title={t(`name.${module}`)}
      acts={
        <StateTag tone={isOn ? 'suitable' : 'unknown'} icon={isOn ? 'tick' : 'minus'}>
          {t(isOn ? 'switch.on' : 'switch.off')}
        </StateTag>
      }
    >
      <div className={styles['effects']}>
        <p data-now={isOn}>{t(`on.${module}`)}</p>
        <p data-now={!isOn}>
          {t('switch.off')}: {t(`off.${module}`)}
        </p>
        <p className={styles['stays']}>{t(`stays.${module}`)}</p>
      </div>
      <Chips
        hideLabel
        label={t(`name.${module}`)}
        value={value}
        chips={(['on', 'off', 'proposed'] as const).map((one) => ({
          value: one,
          label: t(`switch.${one}`),
          ...(one === 'proposed' && proposed !== null
            ? { note: t(proposed ? 'proposed.on' : 'proposed.off', { country }) }
            : {}),
          disabled,
        }))}
        onChange={(picked) => onChange(picked === 'on' || picked === 'off' ? values[picked] : null)}
      />
    </Card>
  );
}
