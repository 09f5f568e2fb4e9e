import { useState } from 'react';
import { Chips } from '../../forms/chips.tsx';
import { candidacyText } from '../../text/en/candidacy.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './intake.module.css';
import { indicationName, offeredIndications, offeredZones, withIndication } from './scope.ts';
import type { Scope } from './scope.ts';

type ScopeCardProps = { scope: Scope; onChange: (scope: Scope) => void; tried: boolean; disabled: boolean };

/** For what and where; once the indication is chosen it folds to one line. */
export function ScopeCard({ scope, onChange, tried, disabled }: ScopeCardProps) {
  const t = useText(candidacyText);
  const [choosing, setChoosing] = useState(scope.indication === null);
  const { indication, zones } = scope;
  const choose = (code: string) => {
    onChange(withIndication(scope, code));
    setChoosing(false);
  };
  return (
    <Card title={t('scope.title')}>
      {choosing || indication === null ? (
        <Chips
          label={t('scope.indication')}
          value={indication}
          disabled={disabled}
          chips={offeredIndications.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={choose}
          fault={tried && indication === null ? t('scope.fault.indication') : null}
        />
      ) : (
        <div className={styles['chosen']}>
          <strong>{indicationName(indication)}</strong>
          <ActButton kind="quiet" size="small" disabled={disabled} onClick={() => setChoosing(true)}>
            {t('scope.change')}
          </ActButton>
        </div>
      )}
      {indication === null ? null : (
        <Chips
          kind="many"
          label={t('scope.zones')}
          hint={t('scope.zones.hint')}
          value={zones}
          disabled={disabled}
          chips={offeredZones(indication).map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(chosen) => onChange({ indication, zones: chosen })}
          fault={tried && zones.length === 0 ? t('scope.fault.zones') : null}
        />
      )}
    </Card>
  );
}
