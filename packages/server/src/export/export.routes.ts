import { askForExport, listExports } from '@stipple/contract/export';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import type { BoundFile } from '../http/bind-file.ts';
import { askForExportCommand, listExportsCommand } from './export.commands.ts';
import { fetchArchive } from './fetch-archive.ts';

export const exportRoutes: readonly BoundEndpoint[] = [
  bind(askForExport, askForExportCommand, { needs_confirmation: true }),
  bind(listExports, listExportsCommand),
];

export const exportFiles: readonly BoundFile[] = [fetchArchive];
