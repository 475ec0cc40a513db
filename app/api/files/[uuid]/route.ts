import '@/server/domains/assessment'; // these domains say who may read the files of their things
import '@/server/domains/learning';
import { route } from '@/server/core/route';
import { redirectToFile } from '@/server/domains/media';

export const GET = route(redirectToFile);
