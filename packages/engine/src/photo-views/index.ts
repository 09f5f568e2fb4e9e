export type { PhotoView, ViewPose } from './photo-view.ts';
export { findPhotoView, photoViews, photoViewsFor } from './views-for.ts';
