import { parseCursor, toPage } from '@/lib/paging/cursor';
import { orFromTheStart } from '@/server/core/keyset';
import { holders } from '@/server/core/operations';
import { query } from '@/server/core/query';
import type { ListDto, PersonRowDto } from '../dto';
import { listPeopleInput } from '../schema';
import { peopleConditions, peopleRows } from './people-rows.sql';
import { total } from './total.sql';

/** The people of the school, searched in both scripts and by address. */
export const listPeople = query(
  'admin.list-people',
  { access: holders('people.read'), input: listPeopleInput },
  orFromTheStart(async (ctx, { limit, ...filter }): Promise<ListDto<PersonRowDto>> => {
    const asked = { ...filter, limit: limit + 1 };
    const [rows, count] = await Promise.all([peopleRows(ctx, asked), total(ctx, 'people p', peopleConditions(asked))]);
    return { ...toPage(rows, parseCursor(filter.cursor), limit), total: count };
  }),
);
