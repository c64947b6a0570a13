import type { Query } from '../api/bi/index';
import { download } from '../shared/api';
import { save } from '../shared/save';

export const FORMS = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type Form = keyof typeof FORMS;

/** The API's own file: of every row, with the query, the scope and the publication in it. */
export async function exportWhole(query: Query, form: Form): Promise<void> {
  const { limit: _, ...unlimited } = query;
  save(await download('/api/v1/query', FORMS[form], unlimited), `${query.dataset}.${form}`);
}
