/**
 * The sheet as a Typst program. It never changes: everything that differs arrives as data, already worded.
 * A text is `{ text, dir }`; `dir` is the direction of its own letters, whichever half of the sheet it stands in.
 */
export const certificateSource = `
#let d = json(bytes(sys.inputs.data))
#let latin = ("IBM Plex Sans", "IBM Plex Sans Arabic")
#let arabic = ("IBM Plex Sans Arabic", "IBM Plex Sans")
#let ink = rgb(d.colors.ink)
#let ink-2 = rgb(d.colors.ink2)
#let hairline = rgb(d.colors.line)
#let brand = rgb(d.colors.brand)
#let margin-line = rgb(d.colors.margin)
#let direction(name) = if name == "rtl" { rtl } else { ltr }

#set document(
  title: d.title,
  author: d.author,
  date: datetime(year: d.issued.year, month: d.issued.month, day: d.issued.day),
)
#set page(
  width: d.page.width * 1mm,
  height: d.page.height * 1mm,
  margin: (left: 36.5mm, right: 17.5mm, top: 14.5mm, bottom: 13.5mm),
  background: place(left, dx: 26.4mm, line(angle: 90deg, length: 100%, stroke: 0.55mm + margin-line)),
)
#set text(font: latin, fallback: false, fill: ink, size: 11pt, number-type: "lining", hyphenate: false)
#set par(leading: 0pt, spacing: 0pt)

// One line box for both scripts, so that the halves stand on the same lines and Arabic has room for its marks.
#let above = 1.02
#let below = 0.43

#let written(value, size: 11pt, weight: 400, fill: ink, script: auto) = text(
  font: if script == "ar" or value.dir == "rtl" { arabic } else { latin },
  dir: direction(value.dir),
  lang: if value.dir == "rtl" { "ar" } else { "en" },
  top-edge: above * 1em,
  bottom-edge: -below * 1em,
  size: size,
  weight: weight,
  fill: fill,
  value.text,
)

// Sets text in the first pair of size and number of lines that holds it, in the last pair if none does.
#let fitted(make, ..pairs) = layout(area => {
  let holds(pair) = {
    let (size, lines) = pair
    let made = measure(block(width: area.width, make(size * 1pt)))
    let line = measure(make(size * 1pt), width: 20000pt).height
    made.height <= lines * line + 1pt and made.width <= area.width
  }
  let chosen = pairs.pos().find(holds)
  block(width: 100%, make((if chosen == none { pairs.pos().last() } else { chosen }).first() * 1pt))
})

#let said(h, value, ..pairs) = fitted(
  size => written((text: value, dir: h.dir), size: size, fill: ink-2, script: h.script),
  ..pairs,
)
#let named(h) = fitted(
  size => written(h.name, size: size, weight: 600, script: h.script),
  (36, 1), (31, 1), (27, 1), (25, 2), (21, 2), (18, 3), (15, 4), (12, 6),
)
#let titled(h) = fitted(
  size => written(h.course, size: size, weight: 600, fill: brand, script: h.script),
  (20, 1), (18, 1), (17, 2), (15, 2), (13, 3), (11, 5), (9, 8),
)
#let words = ((13, 1), (12, 1), (11, 1), (10, 2), (8, 4))
#let notes = ((10.5, 1), (9.5, 1), (9, 2))

// A page that the reader never gets. Each shape of a letter is told to the PDF under the text it is first used for: if
// that is a letter with a vowel mark, the bare letter is lost whenever somebody copies or searches text later on.
#page(width: 2000pt, height: auto, background: none, {
  for weight in (400, 600) {
    for word in d.shapes { text(font: arabic, dir: rtl, lang: "ar", weight: weight, word); linebreak() }
  }
})

// The school's own picture, or the three lines of the mark, which are the first lines of this very course.
#let mark = if d.logo != none {
  image(d.logo.path, format: "png", width: d.logo.width * 1pt, height: d.logo.height * 1pt, alt: d.logo.alt)
} else { box(width: 20pt, height: 17pt, {
  place(line(angle: 90deg, length: 17pt, stroke: 1.5pt + margin-line))
  for (index, share) in d.mark.enumerate() {
    place(dx: 5pt, dy: index * 6.25pt, rect(width: 3pt + share * 12pt, height: 4.5pt, radius: 1pt, fill: brand))
  }
}) }

#let schools = ((17, 1), (15, 1), (13, 1), (12, 2), (10, 3), (8, 5))
#block(width: 100%, grid(
  columns: (if d.logo != none { d.logo.width * 1pt } else { 20pt }, 1fr, 1fr),
  column-gutter: (if d.logo != none { 11pt } else { 7pt }, 14mm),
  align: (left + horizon, left + horizon, right + horizon),
  mark,
  fitted(size => written(d.school.en, size: size, weight: 600), ..schools),
  fitted(size => written(d.school.ar, size: size, weight: 600, script: "ar"), ..schools),
))
#v(1fr)
#block(width: 100%, grid(
  columns: (1fr, 1fr),
  column-gutter: 14mm,
  align: (left, right),
  row-gutter: (0pt, 2pt, 1pt, 7pt, 0pt),
  said(d.en, d.en.opening, ..words), said(d.ar, d.ar.opening, ..words),
  named(d.en), named(d.ar),
  said(d.en, d.en.completing, ..words), said(d.ar, d.ar.completing, ..words),
  titled(d.en), titled(d.ar),
  said(d.en, d.en.completed, ..notes), said(d.ar, d.ar.completed, ..notes),
  said(d.en, d.en.facts, ..notes), said(d.ar, d.ar.facts, ..notes),
))
#v(1.2fr)

// The seal: each lesson a line as long as the lesson takes, a dot in the margin where a person read the work.
#block(width: 100%, height: d.seal.height * 1pt, {
  let thick = d.seal.thickness
  for one in d.seal.lines {
    place(dy: one.y * 1pt, rect(width: one.share * 100%, height: thick * 1pt, radius: thick * 0.4pt, fill: brand))
    if one.dot {
      let radius = d.seal.dot
      place(dx: -10.1mm - radius * 1pt, dy: (one.y + thick / 2 - radius) * 1pt, circle(radius: radius * 1pt, fill: margin-line))
    }
  }
})
#v(1fr)

#let pair(value, size, weight: 400, fill: ink) = {
  written(value.en, size: size, weight: weight, fill: fill)
  if value.ar != none {
    written((text: " · ", dir: "ltr"), size: size, fill: ink-2)
    // A box is a paragraph of its own direction; it is lowered by what lies below its baseline.
    box(baseline: below * size, written(value.ar, size: size, weight: weight, fill: fill, script: "ar"))
  }
}
#let ruled(body) = pad(top: 9.5mm, block(width: 100%, stroke: (top: 0.75pt + hairline), inset: (top: 4pt), align(left, body)))

#block(width: 100%, grid(
  columns: (1fr, 1.12fr, 27mm),
  column-gutter: 9mm,
  align: (top, top, bottom),
  ruled({
    fitted(size => pair(d.signatory.name, size, weight: 600), (11, 1), (10, 1), (9, 2), (8, 3))
    fitted(size => pair(d.signatory.role, size), (10.5, 1), (9.5, 1), (8.5, 2), (7.5, 3))
    fitted(size => pair(d.sealed, size, fill: ink-2), (9, 1), (8, 1), (7, 2))
  }),
  ruled({
    fitted(size => pair(d.number, size, weight: 600), (11, 1), (10, 1), (9, 1))
    fitted(size => pair(d.issuedOn, size), (10.5, 1), (9.5, 1), (8.5, 2))
    fitted(
      size => link(d.verify.href, written((text: d.verify.shown, dir: "ltr"), size: size, fill: ink-2)),
      (9, 1), (8, 1), (7.5, 2), (6.5, 3),
    )
  }),
  link(d.verify.href, image(bytes(d.qr), format: "svg", width: 27mm, height: 27mm, alt: d.verify.href)),
))
`;
