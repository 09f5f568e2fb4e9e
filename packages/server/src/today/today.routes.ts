import { readToday } from '@stipple/contract/today';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readTodayCommand } from './read-today.command.ts';

export const todayRoutes: readonly BoundEndpoint[] = [bind(readToday, readTodayCommand)];
