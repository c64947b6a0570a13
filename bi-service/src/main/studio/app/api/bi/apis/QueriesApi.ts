// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Dataset, DatasetList, Problem, Query, QueryAnswer } from '../models/index';

export class QueriesApi extends Calls {
  /** Get a dataset and what queries may use */
  dataset(parameters: { name: string }, init?: RequestInit) {
    return this.ask<Dataset>('GET', '/api/v1/datasets/{name}', init, parameters);
  }

  /** List the datasets and what queries may use. Columns with type, description and what is allowed for each. Datasets without communities are listed for superadmins only. */
  datasets(init?: RequestInit) {
    return this.ask<DatasetList>('GET', '/api/v1/datasets', init);
  }

  /** Query a dataset. Names are checked against the dataset (`/api/v1/datasets`), values are bound, and only rows within the caller's scope are used. With `Accept: text/csv` or XLSX the answer is a file: without a `limit` it has every row, up to a setting of the service. Its end, or a second sheet, describes it and tells whether it is complete. */
  query(parameters: { Query: Query; If_None_Match?: string }, init?: RequestInit) {
    return this.ask<QueryAnswer>('POST', '/api/v1/query', init, parameters, { headers: { If_None_Match: 'If-None-Match' } }, { body: 'Query' });
  }
}
