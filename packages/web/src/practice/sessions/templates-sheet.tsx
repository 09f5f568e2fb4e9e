import { listSessionTemplates, retireSessionTemplate } from '@stipple/contract/sessions';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { listText, mmRangeText } from '../../text/quantities.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useMay } from '../shell/me.ts';
import { brokenLimits } from '../treatment-plans/findings-at.ts';
import { deviceName, indicationName, zoneName } from '../treatment-plans/names.ts';
import type { Desk } from './desk.ts';
import { propose } from './proposals.ts';
import { SaveTemplate } from './save-template.tsx';
import styles from './templates.module.css';

type Template = ResponseOf<typeof listSessionTemplates>['templates'][number];
type TemplatesSheetProps = { desk: Desk; open: boolean; onClose: () => void };

/** The practice's own starts for this indication and device: one tap fills the proposed layer. */
export function TemplatesSheet({ desk, open, onClose }: TemplatesSheetProps) {
  const t = useText(sessionActsText);
  return (
    <Sheet open={open} title={t('templates.title')} onClose={onClose}>
      {open ? <Templates desk={desk} onClose={onClose} /> : null}
    </Sheet>
  );
}

function Templates({ desk, onClose }: Omit<TemplatesSheetProps, 'open'>) {
  const t = useText(sessionActsText);
  const { chart, edit, plan } = desk;
  const [indication, device] = [plan?.indication ?? '', chart.device ?? ''];
  const { data, problem, refetch } = useRead(
    listSessionTemplates,
    { query: { indication, device } },
    { enabled: indication !== '' && device !== '' },
  );
  const offered = (data?.templates ?? []).filter(({ retired_at }) => retired_at === null);
  const apply = (template: Template) => {
    edit((present) => propose(present, { from: 'template', zones: template.zones }));
    onClose();
  };
  return (
    <>
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null && problem === null ? (
        <Skeleton lines={2} height_px={104} label={t('templates.title')} />
      ) : offered.length === 0 && problem === null ? (
        <p>{t('templates.none', { indication: indicationName(indication), device: deviceName(device) })}</p>
      ) : null}
      <ul className={styles['templates']}>
        {offered.map((template) => (
          <TemplateRow key={template.template_id} template={template} onApply={() => apply(template)} />
        ))}
      </ul>
      <SaveTemplate chart={chart} indication={indication} />
    </>
  );
}

function TemplateRow({ template, onApply }: { template: Template; onApply: () => void }) {
  const t = useText(sessionActsText);
  const mayWrite = useMay('plans.write');
  const retiring = useWrite(retireSessionTemplate, { refreshes: ['sessions.templates'] });
  const { name, zones, findings, template_id, version } = template;
  const isBroken = brokenLimits(findings).length > 0;
  const depths = zones.flatMap(({ passes }) => passes.map(({ depth_mm }) => depth_mm));
  return (
    <li>
      <button type="button" className={styles['apply']} data-primary disabled={isBroken} onClick={onApply}>
        <strong>{name}</strong>
        <span>
          {t('templates.zones', { count: zones.length })}, {mmRangeText(Math.min(...depths), Math.max(...depths))}
        </span>
        <small>{isBroken ? t('templates.broken') : listText(zones.map(({ zone }) => zoneName(zone)))}</small>
      </button>
      {mayWrite ? (
        <IconButton
          icon="cross"
          label={t('templates.retire', { name })}
          disabled={retiring.busy}
          onClick={() => void retiring.write({ params: { template_id }, body: { version } })}
        />
      ) : null}
      <ErrorNotice problem={retiring.problem} />
    </li>
  );
}
