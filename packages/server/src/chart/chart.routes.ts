import { readChart } from '@stipple/contract/chart';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readChartCommand } from './read-chart.command.ts';

export const chartRoutes: readonly BoundEndpoint[] = [bind(readChart, readChartCommand)];
