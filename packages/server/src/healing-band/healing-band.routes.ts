import { readHealingBand } from '@stipple/contract/healing-band';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readHealingBandCommand } from './read-healing-band.command.ts';

export const healingBandRoutes: readonly BoundEndpoint[] = [bind(readHealingBand, readHealingBandCommand)];
