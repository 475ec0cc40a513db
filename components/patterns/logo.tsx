/** The school: its own picture if it has one, else the three lines and its name. */
export type Org = { name: string; logoHref: string; logoUrl?: string | null };

/** The school's mark, leading home. A plain link: from most pages the way home leaves their root layout anyway. */
export function Logo({ org }: { org: Org }) {
  return (
    <a href={org.logoHref} className="logo">
      {org.logoUrl ? (
        // biome-ignore lint/performance/noImgElement: a small file of the school's own, served as it is
        <img src={org.logoUrl} alt={org.name} height={28} />
      ) : (
        <>
          <b aria-hidden="true">
            <i />
            <i />
            <i />
          </b>
          <span>{org.name}</span>
        </>
      )}
    </a>
  );
}
