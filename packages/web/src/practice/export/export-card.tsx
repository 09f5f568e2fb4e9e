import type { ResponseOf } from '@stipple/contract/endpoint';
import { askForExport, listExports } from '@stipple/contract/export';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { exportText } from '../../text/en/export.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ConfirmIdentity } from '../identity/confirm-identity.tsx';
import { useConfirmed } from '../sessions/use-confirmed.ts';
import { LatestExport } from './latest-export.tsx';

export type ExportNow = ResponseOf<typeof listExports>['exports'][number];

/** How often it asks how far an archive came, while one is on its way. */
const BUSY_MS = 700;
const CALM_MS = 60_000;

/** Everything the practice owns, for the owner to take along: asked for, shown once more who it is, fetched. */
export function ExportCard() {
  const t = useText(exportText);
  const [photos, setPhotos] = useState(true);
  const [export_id, setExportId] = useState(() => uuidV7());
  const asking = useWrite(askForExport, { refreshes: ['export'] });
  const first = useRead(listExports, {});
  const [isFetching, setFetching] = useState(false);
  const { data, problem, refetch } = useRead(listExports, {}, { every_ms: isFetching ? BUSY_MS : CALM_MS });
  const [latest] = data?.exports ?? first.data?.exports ?? [];
  const { run, again } = useConfirmed(async (idempotency_key) => {
    const asked = await asking.write({ body: { export_id, with_photos: photos }, idempotency_key });
    if (asked !== null) setExportId(uuidV7());
  });
  const isToConfirm = asking.problem?.code === 'confirm-needed';
  return (
    <Card title={t('title')}>
      <p>{t('text')}</p>
      <ErrorNotice problem={problem ?? (isToConfirm ? null : asking.problem)} onRetry={refetch} />
      <CheckField label={t('photos')} checked={photos} onChange={setPhotos} />
      <ActButton icon="download" busy={asking.busy} onClick={run}>
        {t('act')}
      </ActButton>
      {latest === undefined ? null : <LatestExport latest={latest} onFetch={() => setFetching(true)} />}
      <details>
        <summary>{t('restore.title')}</summary>
        <p>{t('restore.how')}</p>
        <code>npm run import -- stipple-export.tar</code>
      </details>
      {asking.problem !== null && isToConfirm ? (
        <Sheet open place="middle" title={t('confirm.title')} onClose={asking.clear}>
          <ConfirmIdentity problem={asking.problem} onConfirmed={again} />
        </Sheet>
      ) : null}
    </Card>
  );
}
