/** A page of plain words: a title, what it is about, and sections. */
export function TextPage({
  title,
  intro,
  sections,
}: {
  title: string;
  intro: string;
  sections: { title: string; text: string }[];
}) {
  return (
    <article className="pub pt-8 pb-20 md:pt-12">
      <div className="measure">
        <h1 className="text-3xl">{title}</h1>
        <p className="mt-4 text-read text-ink-2">{intro}</p>
        {sections.map((section) => (
          <section key={section.title} className="mt-9">
            <h2 className="text-lg">{section.title}</h2>
            <p className="mt-1 text-base text-ink-2">{section.text}</p>
          </section>
        ))}
      </div>
    </article>
  );
}
