import { PICTURE_FORMATS, type PictureFormat } from '@/lib/pictures/renditions';

/** What of a picture is asked for. */
export type PictureForm =
  | { kind: 'original' }
  /** A PNG for readers that know nothing newer. */
  | { kind: 'png'; name: PngName }
  /** A width in a format, or in the best one the reader takes. */
  | { kind: 'sized'; width: number; format: PictureFormat | null };

/** The PNGs that are made of a logo, with the box each must fit into. */
export const PNG_BOXES = { 'mail.png': { width: 480, height: 112 } } as const;

/** One of the PNGs. */
export type PngName = keyof typeof PNG_BOXES;

/** The form that the last part of an address names; null for one that is none. */
export function pictureForm(name: string): PictureForm | null {
  if (name === 'original') return { kind: 'original' };
  if (Object.hasOwn(PNG_BOXES, name)) return { kind: 'png', name: name as PngName };
  const match = /^([1-9]\d{0,3})(?:\.([a-z]+))?$/.exec(name);
  if (!match) return null;
  const format = PICTURE_FORMATS.find((one) => one === match[2]) ?? null;
  if (match[2] && !format) return null;
  return { kind: 'sized', width: Number(match[1]), format };
}

/** The formats that an Accept header names, the best first. A mere wildcard names none: old readers send it too. */
export function acceptedFormats(accept: string | null): PictureFormat[] {
  const named = (accept ?? '').split(',').map((one) => one.split(';') as [string, ...string[]]);
  return PICTURE_FORMATS.filter((format) =>
    named.some(
      ([type, ...params]) =>
        type.trim().toLowerCase() === `image/${format}` && !params.some((p) => /^\s*q=0(\.0*)?\s*$/.test(p)),
    ),
  );
}

type Made = { name: string };

/**
 * The rendition that answers a form best: that very one, else the next wider in a format the reader takes, else the
 * widest there is; null when the original has to do.
 */
export function chooseRendition<Rendition extends Made>(
  form: PictureForm,
  made: readonly Rendition[],
  accepted: readonly PictureFormat[],
): Rendition | null {
  if (form.kind === 'original') return null;
  if (form.kind === 'png') return made.find((one) => one.name === form.name) ?? null;
  for (const format of form.format ? [form.format] : accepted) {
    const sized = made
      .flatMap((one) => {
        const parsed = pictureForm(one.name);
        return parsed?.kind === 'sized' && parsed.format === format ? [{ one, width: parsed.width }] : [];
      })
      .sort((a, b) => a.width - b.width);
    const found = sized.find(({ width }) => width >= form.width) ?? sized.at(-1);
    if (found) return found.one;
  }
  return null;
}
