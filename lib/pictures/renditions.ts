/** The widths a picture is made in. Fixed, so that an address needs no look-up and nobody can order a size. */
export const PICTURE_WIDTHS = [160, 320, 640, 1280] as const;

/** The formats it is made in, the best first. */
export const PICTURE_FORMATS = ['avif', 'webp'] as const;

/** One of the formats. */
export type PictureFormat = (typeof PICTURE_FORMATS)[number];

/** The widths of one picture: the fixed ones below its own, and its own up to the largest. Never wider than it is. */
export function widthsOf(width: number): number[] {
  const largest = PICTURE_WIDTHS[PICTURE_WIDTHS.length - 1] ?? 1280;
  return [...PICTURE_WIDTHS.filter((one) => one < width), ...(width <= largest ? [width] : [])];
}

/** The address of a picture in a form: `640.avif`, `640` (best format for whoever asks), `original`, `mail.png`. */
export function pictureHref(uuid: string, form: string): string {
  return `/api/files/${uuid}/pictures/${form}`;
}

/** The candidates of a `<source>`: address and width of each size in a format. */
export function sourceSet(uuid: string, width: number, format: PictureFormat): string {
  return widthsOf(width)
    .map((one) => `${pictureHref(uuid, `${one}.${format}`)} ${one}w`)
    .join(', ');
}
