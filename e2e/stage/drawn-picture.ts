import type { Page } from '@playwright/test';

/** A picture that no other one equals, drawn by the browser itself: sharp squares of many greys. */
export async function drawnPicture(
  page: Page,
  seed: number,
  type: 'image/jpeg' | 'image/png' | 'image/webp' = 'image/jpeg',
) {
  const base64 = await page.evaluate(
    async ([seed, type]) => {
      const canvas = new OffscreenCanvas(900, 1200);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('no canvas');
      for (let y = 0; y < 1200; y += 12)
        for (let x = 0; x < 900; x += 12) {
          const grey = 90 + ((x * 7 + y * 13 + ((x * y) % 97)) % 90);
          context.fillStyle = `rgb(${grey}, ${grey - 10}, ${grey - 20})`;
          context.fillRect(x, y, 12, 12);
        }
      context.fillStyle = 'rgb(150, 140, 130)';
      context.fillRect(100 + seed * 31, 200, 160, 160);
      const bytes = new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.9 })).arrayBuffer());
      return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    },
    [seed, type] as const,
  );
  return {
    name: `photo-${seed}.${type.slice('image/'.length)}`,
    mimeType: type,
    buffer: Buffer.from(base64, 'base64'),
  };
}
