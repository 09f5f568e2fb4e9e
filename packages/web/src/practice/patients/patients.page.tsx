import { findPatients } from '@stipple/contract/patients';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { FormEvent } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { SearchField } from '../../forms/search-field.tsx';
import { patientsText } from '../../text/en/patients.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { patientImportText } from '../../text/en/patient-import.ts';
import { useMay } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { FoundTable } from './found-table.tsx';
import styles from './patients.module.css';
import { useArrowInto } from './use-arrow-into.ts';
import { useSettled } from './use-settled.ts';

/** Finds as one types; without a text, the charts opened last. Arrow down walks into the list, Enter opens the first. */
export function PatientsPage() {
  const t = useText(patientsText);
  const navigate = useNavigate();
  const { field, list } = useArrowInto<HTMLFormElement, HTMLDivElement>();
  const [text, setText] = useState('');
  const wanted = useSettled(text.trim());
  const { data, problem, refetch } = useRead(findPatients, { query: { text: wanted } }, { keepPrevious: true });
  const patients = data?.patients ?? [];
  const open = (patient_id: string) => void navigate({ to: '/patients/$patient_id', params: { patient_id } });
  const openFirst = (event: FormEvent) => {
    event.preventDefault();
    const [first] = patients;
    if (first !== undefined && wanted === text.trim() && wanted !== '') open(first.patient_id);
  };
  return (
    <Page>
      <PageHeading title={t('find.title')} lead={t('find.lead')} next={<NewPatientLink />} others={<ImportLink />} />
      <form ref={field} className={styles['find']} role="search" onSubmit={openFirst}>
        <SearchField label={t('find.field')} value={text} onChange={setText} autoFocus />
      </form>
      <p className={styles['count']} role="status">
        {data === null ? '' : wanted === '' ? t('find.latest') : t('find.found', { count: patients.length })}
      </p>
      <ErrorNotice problem={problem} onRetry={refetch} />
      <div ref={list}>
        {data === null && problem === null ? <Skeleton lines={6} height_px={40} label={t('find.waiting')} /> : null}
        {data !== null && patients.length === 0 ? <Nobody text={wanted} /> : null}
        {patients.length === 0 ? null : (
          <Card flush>
            <FoundTable patients={patients} onOpen={open} />
          </Card>
        )}
      </div>
    </Page>
  );
}

function Nobody({ text }: { text: string }) {
  const t = useText(patientsText);
  if (text !== '')
    return (
      <EmptyState icon="search" title={t('find.none', { text })}>
        {t('find.none.how')}
      </EmptyState>
    );
  return (
    <EmptyState icon="people" title={t('find.nobody')}>
      {t('find.nobody.how')}
    </EmptyState>
  );
}

function ImportLink() {
  const t = useText(patientImportText);
  if (!useMay('practice.manage')) return null;
  return (
    <Link to="/patients/import" className={actClass('quiet')}>
      {t('link')}
    </Link>
  );
}

function NewPatientLink() {
  const t = useText(patientsText);
  if (!useMay('patients.write')) return null;
  return (
    <Link to="/patients/new" className={actClass('next')}>
      <Icon name="plus" size={18} />
      {t('find.new')}
    </Link>
  );
}
