import { z } from 'zod';
import { altTextInput } from '@/lib/pictures/alt-text-input';
import { ROBOTS_MOST } from '@/lib/seo/robots-rules';

const robotsRules = z.string().max(ROBOTS_MOST);

/**
 * What `organizations.settings` holds of this domain; other keys belong to others and stay as they are. Read leniently:
 * a wrong value is a missing one.
 */
export const organizationSettings = z.looseObject({
  robots: z.looseObject({ rules: robotsRules }).optional().catch(undefined),
});

/** New rules for search engines; an empty text is the default. `confirmed` names the effects that were agreed to. */
export const updateRobotsInput = z.strictObject({
  rules: robotsRules,
  confirmed: z.array(z.string().max(120)).max(200).default([]),
});

/** An uploaded picture and what it says to whoever cannot see it. */
export const setLogoInput = z.strictObject({ file: z.uuid(), alt: altTextInput });
/** Nothing to say: a school has one logo. */
export const removeLogoInput = z.strictObject({});
