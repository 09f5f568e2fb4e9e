import type { BoundEndpoint } from '../http/bind.ts';

export const identityRoutes: readonly BoundEndpoint[] = [];
