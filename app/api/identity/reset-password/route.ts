import { route } from '@/server/core/route';
import { resetPassword, signInThrough } from '@/server/domains/identity';

export const POST = route('doors', (ctx, request) => signInThrough(resetPassword, ctx, request, 'reset-password'));
