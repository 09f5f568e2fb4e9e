export type { AuditCheck, AuditExport, BrokenPlace } from './audit-export.ts';
export { verifyAuditExport } from './audit-export.ts';
export type { AuditEntry } from './insert-audit-event.ts';
export { listAudit, type AuditFilter, type AuditRow } from './list-audit.ts';
export { exportAudit, verifyAudit } from './read-audit-trail.ts';
export { sealAudit, type AuditSeal } from './seal-audit.ts';
