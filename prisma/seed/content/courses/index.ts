import type { SeedCourse } from '../types';
import { keepYourToolsSharp } from './keep-your-tools-sharp';
import { photographsWithAPhone } from './photographs-with-a-phone';
import { readYourAdNumbers } from './read-your-ad-numbers';
import { yourFirstOnlineShop } from './your-first-online-shop';

/** Every course of both schools; `schools[].courses` in the cast says which belongs where. */
export const courses: SeedCourse[] = [
  yourFirstOnlineShop,
  photographsWithAPhone,
  readYourAdNumbers,
  keepYourToolsSharp,
];

/** One course by slug; throws for a slug nobody wrote. */
export function courseContent(slug: string): SeedCourse {
  const found = courses.find((course) => course.slug === slug);
  if (!found) throw new Error(`No demo course is called ${slug}`);
  return found;
}
