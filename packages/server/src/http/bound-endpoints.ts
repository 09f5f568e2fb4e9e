import { identityRoutes } from '../identity/identity.routes.ts';
import { practiceRoutes } from '../practice/practice.routes.ts';
import type { BoundEndpoint } from './bind.ts';
import type { BoundFile } from './bind-file.ts';

/** Every room's routes. A new room adds its line here, and the access tests cover it from then on. */
export function boundEndpoints(): readonly BoundEndpoint[] {
  return [...identityRoutes, ...practiceRoutes];
}

/** Routes that answer with a file instead of JSON. */
export function boundFiles(): readonly BoundFile[] {
  return [];
}
