export { ghostDeviation, placeGhost, type GhostDeviation } from './ghost.ts';
export { register, type Faces, type Registration } from './register.ts';
export {
  composed,
  identity,
  inverse,
  moved,
  resized,
  scaleOf,
  similarity,
  similarityBetween,
  turnOf,
  type Similarity,
} from './similarity.ts';
export {
  dragged,
  screenMatrix,
  synchronised,
  wholePhotoIn,
  zoomedAt,
  type Frame,
  type ScreenMatrix,
  type SharedView,
} from './synchronised-view.ts';
