// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Catalog, CatalogImport, Problem } from '../models/index';

export const ImportCatalogDryRunEnum = { true: 'true', false: 'false' } as const;
export type ImportCatalogDryRunEnum = (typeof ImportCatalogDryRunEnum)[keyof typeof ImportCatalogDryRunEnum];

export class CatalogApi extends Calls {
  /** Export the catalog. Every version of every metric, always in the same form: what differs in the file differs in the catalog. Who did what is not in it. */
  exportCatalog(parameters: { If_None_Match?: string } = {}, init?: RequestInit) {
    return this.ask<Catalog>('GET', '/api/v1/catalog', init, parameters, { headers: { If_None_Match: 'If-None-Match' } });
  }

  /** Import a catalog. Imports what the file has and the catalog lacks: versions, and where they stand. Metrics that it does not name stay as they are, the suite's own too. All of it or nothing is imported; the same file again changes nothing. Where drafts are published by another person than their author, they are held back, and what is made of them with them, until somebody else imports the file. */
  importCatalog(parameters: { reason: string; If_Match: string; Catalog: Catalog; dryRun?: ImportCatalogDryRunEnum }, init?: RequestInit) {
    return this.ask<CatalogImport>('PUT', '/api/v1/catalog', init, parameters, { query: ['reason', 'dryRun'] }, { headers: { If_Match: 'If-Match' } }, { body: 'Catalog' });
  }
}
