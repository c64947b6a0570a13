import type { Query } from '../api/bi/index';
import { api } from '../shared/api';
import { save } from '../shared/save';

export const FORMS = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

export type Form = keyof typeof FORMS;

/** The API's own file: of every row, with the query, the scope and the publication in it. */
export async function exportWhole(query: Query, form: Form): Promise<void> {
  const { limit: _, ...unlimited } = query;
  const { raw } = await api.queries.queryRaw({ Query: unlimited }, async ({ init }) => ({
    ...init,
    headers: { ...(init.headers as Record<string, string>), Accept: FORMS[form] },
  }));
  save(await raw.blob(), `${query.dataset}.${form}`);
}
