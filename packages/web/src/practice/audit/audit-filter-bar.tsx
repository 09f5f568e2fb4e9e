import { listStaff } from '@stipple/contract/practice';
import { useRead } from '../../api/use-endpoint.ts';
import { DateField } from '../../forms/date-field.tsx';
import { SelectField } from '../../forms/select-field.tsx';
import { auditText } from '../../text/en/audit.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { dayOrNull, isFiltered, noFilter } from './audit-filter.ts';
import type { AuditFilter } from './audit-filter.ts';
import { knownActions } from './audit-words.ts';
import styles from './audit.module.css';
import { PatientFilter } from './patient-filter.tsx';

const ALL = 'all';

type AuditFilterBarProps = { filter: AuditFilter; onChange: (filter: AuditFilter) => void };

/** About whom, by whom, what, and between which days. What a role may not list is not offered to it. */
export function AuditFilterBar({ filter, onChange }: AuditFilterBarProps) {
  const t = useText(auditText);
  const { practice } = useSignedIn();
  const mayFind = useMay('patients.read');
  const mayList = useMay('staff.manage');
  const staff = useRead(listStaff, {}, { enabled: mayList });
  return (
    <section className={styles['filters']} aria-label={t('filter')}>
      {mayFind || filter.patient !== null ? (
        <PatientFilter
          chosen={filter.patient}
          mayFind={mayFind}
          onChange={(patient) => onChange({ ...filter, patient })}
        />
      ) : null}
      {mayList ? (
        <SelectField
          label={t('filter.staff')}
          value={filter.staff_id ?? ALL}
          choices={[
            { value: ALL, label: t('filter.staff.all') },
            ...(staff.data?.staff ?? []).map(({ staff_id, display_name }) => ({
              value: staff_id,
              label: display_name,
            })),
          ]}
          onChange={(value) => onChange({ ...filter, staff_id: value === ALL ? null : value })}
        />
      ) : null}
      <SelectField
        label={t('filter.action')}
        value={filter.action ?? ALL}
        choices={[
          { value: ALL, label: t('filter.action.all') },
          ...knownActions.map(({ action, words }) => ({ value: action, label: words })),
        ]}
        onChange={(value) => onChange({ ...filter, action: value === ALL ? null : value })}
      />
      <DateField
        label={t('filter.from')}
        value={filter.from}
        max={practice.today}
        onChange={(day) => onChange({ ...filter, from: dayOrNull(day) })}
      />
      <DateField
        label={t('filter.until')}
        value={filter.until}
        max={practice.today}
        onChange={(day) => onChange({ ...filter, until: dayOrNull(day) })}
      />
      {isFiltered(filter) ? (
        <ActButton kind="quiet" icon="cross" onClick={() => onChange(noFilter)}>
          {t('filter.clear')}
        </ActButton>
      ) : null}
    </section>
  );
}
