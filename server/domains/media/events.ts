import { z } from 'zod';
import { defineEvent } from '@/server/core/outbox';

/** A picture that pages show was taken into use; its sizes can be made. */
export const pictureKept = defineEvent('media.picture_kept', z.strictObject({ fileId: z.string().regex(/^\d+$/) }));
