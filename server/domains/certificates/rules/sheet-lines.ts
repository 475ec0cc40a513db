/** One lesson as a line of the seal: its share of the longest one, whether a mentor read work there, a gap before it. */
export type SheetLine = { share: number; dot: boolean; gap: boolean };

/** The lines of a sheet, in the order of the course. */
export function sheetLines(lessons: { minutes: number; section: number; readByMentor: boolean }[]): SheetLine[] {
  const longest = Math.max(0, ...lessons.map((lesson) => lesson.minutes));
  return lessons.map((lesson, index) => ({
    share: longest > 0 ? Math.max(0.06, lesson.minutes / longest) : 1,
    dot: lesson.readByMentor,
    gap: index > 0 && lesson.section !== lessons[index - 1]?.section,
  }));
}
