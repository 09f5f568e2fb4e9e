import { giveUpWrite, readDeviceSecret } from '@stipple/contract/devices';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { giveUpWriteCommand } from './give-up-write.command.ts';
import { readDeviceSecretCommand } from './read-device-secret.command.ts';

export const devicesRoutes: readonly BoundEndpoint[] = [
  bind(readDeviceSecret, readDeviceSecretCommand),
  bind(giveUpWrite, giveUpWriteCommand),
];
