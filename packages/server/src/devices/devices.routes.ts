import { readDeviceSecret } from '@stipple/contract/devices';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readDeviceSecretCommand } from './read-device-secret.command.ts';

export const devicesRoutes: readonly BoundEndpoint[] = [bind(readDeviceSecret, readDeviceSecretCommand)];
