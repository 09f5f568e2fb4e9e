import { readAudit, verifyAudit } from '@stipple/contract/audit';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readAuditCommand } from './read-audit.command.ts';
import { verifyAuditCommand } from './verify-audit.command.ts';

export const auditRoutes: readonly BoundEndpoint[] = [
  bind(readAudit, readAuditCommand),
  bind(verifyAudit, verifyAuditCommand),
];
