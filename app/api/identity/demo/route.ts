import { route } from '@/server/core/route';
import { enterDemo, signInThrough } from '@/server/domains/identity';

export const POST = route('doors', (ctx, request) => signInThrough(enterDemo, ctx, request, 'sign-in', 'page'));
