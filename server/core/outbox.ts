import type { z } from 'zod';

/**
 * An event says what happened. It is written with the change it tells of and read by subscribers' jobs afterwards.
 * Payload: ids and small values only; a new field is optional for one release.
 */
export type EventDefinition<Schema extends z.ZodType = z.ZodType> = { name: string; version: number; schema: Schema };

/** Every event that has been loaded, by name. */
export const eventDefinitions = new Map<string, EventDefinition>();

/** Declares an event, e.g. `defineEvent('assessment.submission_sent', z.object({ submissionId: z.string() }))`. bigint ids travel as text. */
export function defineEvent<Schema extends z.ZodType>(
  name: string,
  schema: Schema,
  version = 1,
): EventDefinition<Schema> {
  const definition = { name, version, schema };
  eventDefinitions.set(name, definition);
  return definition;
}
