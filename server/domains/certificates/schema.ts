import { z } from 'zod';

/** Names a certificate as people write its number: any case, with or without dashes. */
export const numberInput = z.strictObject({ number: z.string().max(200) });

/** Names one certificate. */
export const certificateInput = z.strictObject({ certificate: z.uuid() });

/** Ends a certificate for good; the reason is for the school, not for whoever verifies. */
export const revokeInput = z.strictObject({ certificate: z.uuid(), reason: z.string().trim().min(3).max(500) });
