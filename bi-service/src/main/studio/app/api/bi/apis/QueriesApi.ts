// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Dataset, DatasetList, Problem, Query, QueryAnswer } from '../models/index';

export class QueriesApi extends Calls {
  /** What may be asked of a dataset */
  dataset(parameters: { name: string }, init?: RequestInit) {
    return this.ask<Dataset>('GET', '/api/v1/datasets/{name}', init, parameters);
  }

  /** What may be asked of each dataset. Columns with type and description, and what fits each. Datasets without communities are listed for superadmins only. */
  datasets(init?: RequestInit) {
    return this.ask<DatasetList>('GET', '/api/v1/datasets', init);
  }

  /** Ask a question of a dataset. Names are checked against the dataset (`/api/v1/datasets`), values are bound, and rows are those within the caller's scope. With `Accept: text/csv`, or that of XLSX, the answer is a file: without a `limit` it has every row, up to a setting of the service, and it says at its end, or in a second sheet, what it is and whether it is complete. */
  query(parameters: { Query: Query; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<QueryAnswer>('POST', '/api/v1/query', init, parameters, { headers: { If_None_Match: 'If-None-Match' } }, { body: 'Query' });
  }
}
