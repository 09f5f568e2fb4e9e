import { readAftercare } from '@stipple/contract/aftercare';
import { z } from 'zod';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { bindFile, type BoundFile } from '../http/bind-file.ts';
import { printAftercareCommand } from './print-aftercare.command.ts';
import { readAftercareCommand } from './read-aftercare.command.ts';

export const aftercareRoutes: readonly BoundEndpoint[] = [bind(readAftercare, readAftercareCommand)];

export const aftercareFiles: readonly BoundFile[] = [
  bindFile(
    {
      name: 'aftercare.print',
      path: `${readAftercare.path}.pdf`,
      access: { kind: 'permission', permission: 'chart.read' },
      params: z.strictObject({ session_id: z.uuid() }),
    },
    printAftercareCommand,
  ),
];
