export type { PublicPersonDto, SiteTextsDto } from './dto';
export { getCourseSeo } from './queries/get-course-seo';
export { getSiteTexts } from './queries/get-site-texts';
export { listPublicPeople } from './queries/list-public-people';
export type { SeoJsonText } from './schema';
