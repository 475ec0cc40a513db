import { z } from 'zod';
import { defineEvent } from '../outbox';

/** A job that matters (on a schedule, or marked critical) was given up and waits for people to look at it. */
export const jobGivenUp = defineEvent('core.job_given_up', z.strictObject({ job: z.string() }));
