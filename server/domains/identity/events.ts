import { z } from 'zod';
import { defineEvent } from '@/server/core/outbox';

/** Somebody signed up or was created by staff. */
export const personCreated = defineEvent('identity.person_created', z.strictObject({ personId: z.string() }));
