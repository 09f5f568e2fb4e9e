/** What the camera shows now, at its full size, as a file. */
const QUALITY = 0.95;

export async function takePicture(video: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d');
  if (context === null || canvas.width === 0) throw new Error('the camera gives no picture');
  context.drawImage(video, 0, 0);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('the picture cannot be written')) : resolve(blob)),
      'image/jpeg',
      QUALITY,
    );
  });
}

/** A small copy of what the camera shows, for the live checks. */
export function glimpse(video: HTMLVideoElement): Promise<ImageBitmap> {
  const factor = Math.min(1, LIVE_PX / Math.max(1, video.videoWidth, video.videoHeight));
  return createImageBitmap(video, {
    resizeWidth: Math.max(1, Math.round(video.videoWidth * factor)),
    resizeHeight: Math.max(1, Math.round(video.videoHeight * factor)),
    resizeQuality: 'medium',
  });
}

const LIVE_PX = 1280;
