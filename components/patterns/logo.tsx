import { Picture, type StoredPicture } from './picture';

/** The school: its own picture if it has one, else the three lines and its name. `alt` is empty for a decorative one. */
export type Org = { name: string; logoHref: string; logo?: (StoredPicture & { alt: string }) | null };

/** As in app/shells.css: 1.75rem high, at most 10rem wide. */
const HEIGHT = 28;
const MOST_WIDE = 160;

/** How wide a logo is drawn, in CSS pixels. */
export function logoWidth({ width, height }: StoredPicture): number {
  return Math.max(1, Math.round(Math.min(MOST_WIDE, (HEIGHT * width) / height)));
}

/** The school's mark, leading home. A plain link: from most pages the way home leaves their root layout anyway. */
export function Logo({ org }: { org: Org }) {
  return (
    <a href={org.logoHref} className="logo">
      {org.logo ? <LogoPicture logo={org.logo} name={org.name} /> : <DrawnLogo name={org.name} />}
    </a>
  );
}

/** The picture of a school as it stands in a header; a decorative one leaves the naming to the school's name. */
export function LogoPicture({ logo, name }: { logo: StoredPicture & { alt: string }; name: string }) {
  const width = logoWidth(logo);
  return (
    <>
      <Picture picture={logo} alt={logo.alt} sizes={`${width}px`} drawn={width} eager />
      {logo.alt === '' && <span className="sr-only">{name}</span>}
    </>
  );
}

/** The three lines of the product and the name of the school. */
export function DrawnLogo({ name }: { name: string }) {
  return (
    <>
      <b aria-hidden="true">
        <i />
        <i />
        <i />
      </b>
      <span>{name}</span>
    </>
  );
}
