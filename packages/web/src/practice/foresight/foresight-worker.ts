import { answerTo } from './foresight-work.ts';
import type { ForesightWork } from './foresight-work.ts';

/** One of several that simulate: one question, one answer, nothing kept between them. */
self.addEventListener('message', ({ data }: MessageEvent<ForesightWork>) => {
  self.postMessage(answerTo(data), { transfer: [] });
});
