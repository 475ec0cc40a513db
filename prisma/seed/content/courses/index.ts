import type { SeedCourse } from '../types';
import { yourFirstOnlineShop } from './your-first-online-shop';

/** Every course of both schools; `schools[].courses` in the cast says which belongs where. */
export const courses: SeedCourse[] = [yourFirstOnlineShop];
