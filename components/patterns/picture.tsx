import { PICTURE_FORMATS, pictureHref, sourceSet } from '@/lib/pictures/renditions';

/** A stored picture as components get it: measures in pixels, as it stands upright. */
export type StoredPicture = { uuid: string; width: number; height: number };

type PictureProps = {
  picture: StoredPicture;
  /** What it says; empty only where somebody decided that it says nothing, or its words stand beside it. */
  alt: string;
  /** How wide it is drawn, as in the attribute. */
  sizes: string;
  /** The width in CSS pixels that the fallback is good for. */
  drawn?: number;
  /** Seen at once on opening the page: fetched at once. */
  eager?: boolean;
  className?: string;
};

/** A picture in the format and size that fits the reader. It keeps its place before it is there, and stays out of the way until it is near. */
export function Picture({ picture, alt, sizes, drawn = 320, eager = false, className }: PictureProps) {
  const { uuid, width, height } = picture;
  return (
    <picture className="block flex-none">
      {PICTURE_FORMATS.map((format) => (
        <source key={format} type={`image/${format}`} srcSet={sourceSet(uuid, width, format)} sizes={sizes} />
      ))}
      <img
        src={pictureHref(uuid, String(Math.min(width, drawn * 2)))}
        alt={alt}
        width={width}
        height={height}
        loading={eager ? 'eager' : 'lazy'}
        decoding="async"
        className={className}
      />
    </picture>
  );
}
