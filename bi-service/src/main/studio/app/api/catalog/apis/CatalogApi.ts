// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Catalog, CatalogImport, Problem } from '../models/index';

export const ImportCatalogDryRunEnum = { true: 'true', false: 'false' } as const;
export type ImportCatalogDryRunEnum = (typeof ImportCatalogDryRunEnum)[keyof typeof ImportCatalogDryRunEnum];

export class CatalogApi extends Calls {
  /** Export the catalog. Every version of every metric in canonical form: the file changes only if the catalog does. The history is not included. */
  exportCatalog(parameters: { If_None_Match?: string } = {}, init?: RequestInit) {
    return this.ask<Catalog>('GET', '/api/v1/catalog', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Import a catalog. Imports versions and statuses that the catalog lacks. Metrics that the file does not contain stay unchanged, including the suite's own. Everything or nothing is imported; the same file again changes nothing. If drafts must be published by another person than their author, they are held back, together with metrics that use them, until somebody else imports the file. */
  importCatalog(parameters: { reason: string; If_Match: string; Catalog: Catalog; dryRun?: ImportCatalogDryRunEnum }, init?: RequestInit) {
    return this.ask<CatalogImport>('PUT', '/api/v1/catalog', init, parameters, { query: ['reason', 'dryRun'] }, { headers: { If_Match: 'If-Match' } }, { body: 'Catalog' });
  }
}
