import { readPractice } from '@stipple/contract/practice';
import { bind, type BoundEndpoint } from '../http/bind.ts';
import { readPracticeCommand } from './read-practice.command.ts';

export const practiceRoutes: readonly BoundEndpoint[] = [bind(readPractice, readPracticeCommand)];
