import { on } from '@/server/core/jobs';
import { pictureKept } from './events';
import { makePictureSizes } from './jobs';

/** What media does when something happened to a file. */
export const subscriptions = [on(pictureKept, makePictureSizes, (p) => p)];
