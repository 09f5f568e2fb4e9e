declare module 'heic-decode' {
  type Pixels = { readonly width: number; readonly height: number; readonly data: Uint8ClampedArray };
  type HeicImage = { readonly width: number; readonly height: number; decode(): Promise<Pixels> };
  type HeicImages = readonly HeicImage[] & { dispose(): void };
  const decode: { all(given: { readonly buffer: Uint8Array }): Promise<HeicImages> };
  export default decode;
}
