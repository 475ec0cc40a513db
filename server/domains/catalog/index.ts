export { archiveCourse } from './commands/archive-course';
export { publishCourse } from './commands/publish-course';
export { updateCourse } from './commands/update-course';
export type { CourseCardDto, CoverDto, InstructorDto, PublicCourseDto, PublicLessonDto, PublicSectionDto } from './dto';
export { type CourseSubject, coursePolicy } from './policy';
export { findMovedCourse } from './queries/find-moved-course';
export { getPublicCourse } from './queries/get-public-course';
export { listPublicCourseSlugs } from './queries/list-public-course-slugs';
export { listPublicCourses } from './queries/list-public-courses';
