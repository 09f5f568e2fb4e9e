import { Link } from '@tanstack/react-router';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { DemonstrationDoor } from '../identity/demonstration-door.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { Page } from '../shell/page.tsx';
import { AnswersCard } from '../inbox/answers-card.tsx';
import { ExportCard } from '../export/export-card.tsx';
import { BackupCard } from './backup-card.tsx';
import { CountedCard } from './counted-card.tsx';
import styles from './practice.module.css';
import { RulesCard } from './rules-card.tsx';
import { SettingsCard } from './settings-card.tsx';
import { StaffCard } from './staff-card.tsx';

/** Settings, people, backup: what an owner looks after, and what others may look up. */
export function PracticePage() {
  const t = useText(practiceText);
  const { practice } = useSignedIn();
  const mayStaff = useMay('staff.manage');
  const mayTexts = useMay('consents.write');
  const mayWorkInbox = useMay('inbox.work');
  const mayBackup = useMay('backup.manage');
  return (
    <Page>
      <PageHeading title={t('title')} lead={practice.name} />
      <div className={styles['columns']}>
        <div className={styles['column']}>
          <SettingsCard />
          {mayStaff ? <StaffCard /> : null}
        </div>
        <div className={styles['column']}>
          <RulesCard />
          {mayTexts ? (
            <Card title={t('texts.title')}>
              <p>{t('texts.text')}</p>
              <Link to="/practice/consent-texts" className={actClass('plain')}>
                {t('texts.act')}
              </Link>
            </Card>
          ) : null}
          {mayWorkInbox ? <AnswersCard /> : null}
          <CountedCard />
          {mayBackup ? <BackupCard /> : null}
          {mayBackup ? <ExportCard /> : null}
          {practice.is_demonstration || mayBackup ? (
            <Card title={t('demonstration.title')}>
              <p>{practice.is_demonstration ? t('demonstration.here') : t('demonstration.text')}</p>
              {practice.is_demonstration ? null : <DemonstrationDoor label={t('demonstration.act')} />}
            </Card>
          ) : null}
        </div>
      </div>
    </Page>
  );
}
