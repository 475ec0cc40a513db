export type {
  CourseOutlineDto,
  CourseRowDto,
  JobRowDto,
  LearningDayDto,
  ListDto,
  MailDto,
  MailRowDto,
  Names,
  NewPersonOptionsDto,
  OverviewDto,
  PersonDto,
  PersonRowDto,
  ScheduleRowDto,
  SchedulesDto,
  Total,
} from './dto';
export { getNewPersonOptions } from './queries/get-new-person-options';
export { getOverview } from './queries/get-overview';
export { getPerson } from './queries/get-person';
export { getCourse, listCourses } from './queries/list-courses';
export { listJobs } from './queries/list-jobs';
export { getMail, listMails } from './queries/list-mails';
export { listPeople } from './queries/list-people';
