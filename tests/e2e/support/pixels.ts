import type { Page } from '@playwright/test';

/**
 * Share of pixels (0…1) that a reader would see change between two screenshots of one size: a channel that differs by
 * more than `least` of 255, once both are halved, since how an edge is smoothed differs between renderers. Counted in
 * the browser, which knows how to read a PNG.
 */
export const changedShare = (page: Page, before: Buffer, after: Buffer, least = 80): Promise<number> =>
  page.evaluate(
    async ({ images, least: threshold }) => {
      const [a, b] = await Promise.all(
        images.map(async (base64) => {
          const image = new Image();
          image.src = `data:image/png;base64,${base64}`;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = image.width / 2;
          canvas.height = image.height / 2;
          const context = canvas.getContext('2d');
          context?.drawImage(image, 0, 0, canvas.width, canvas.height);
          return context?.getImageData(0, 0, canvas.width, canvas.height).data ?? new Uint8ClampedArray();
        }),
      );
      if (!a || !b || a.length !== b.length || a.length === 0) return 1;
      // Of a browser that fills no pixel in, any two pictures are alike.
      if ([a, b].some((one) => one.every((value, i) => value === one[i % 4])))
        throw new Error('a picture of nothing: is the journey @painted?');
      let changed = 0;
      for (let i = 0; i < a.length; i += 4) {
        if ([0, 1, 2].some((c) => Math.abs((a[i + c] ?? 0) - (b[i + c] ?? 0)) > threshold)) changed += 1;
      }
      return changed / (a.length / 4);
    },
    { images: [before.toString('base64'), after.toString('base64')], least },
  );
