/** Large enough to see a crust, small enough for a train. */
const LONGEST_PX = 2048;
const QUALITY = 0.86;

/**
 * A smaller copy of the photo, turned upright and without what the camera wrote into the file. What this browser cannot
 * read (HEIC in most) goes as it is: the practice's server reads it and takes the same out.
 */
export async function shrunkPhoto(file: Blob): Promise<Blob> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const factor = Math.min(1, LONGEST_PX / Math.max(picture.width, picture.height));
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(picture.width * factor));
    canvas.height = Math.max(1, Math.round(picture.height * factor));
    const context = canvas.getContext('2d');
    if (context === null) return file;
    context.drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return (await jpegOf(canvas)) ?? file;
  } catch {
    return file;
  }
}

function jpegOf(canvas: HTMLCanvasElement): Promise<Blob | null> {
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', QUALITY));
}
