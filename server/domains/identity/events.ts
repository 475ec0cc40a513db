import { z } from 'zod';
import { defineEvent } from '@/server/core/outbox';

/** Somebody signed up or was created by staff. */
export const personCreated = defineEvent('identity.person_created', z.strictObject({ personId: z.string() }));

/** Everything that said who a person is was taken out of the account; what points at it knows a nameless one. */
export const personErased = defineEvent('identity.person_erased', z.strictObject({ personId: z.string() }));
