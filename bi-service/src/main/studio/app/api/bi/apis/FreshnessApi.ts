// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Annotations, Freshness, Problem, PublicationChecks } from '../models/index';

export class FreshnessApi extends Calls {
  /** What was done to the numbers of a window. The first publication, publications that changed settled months, repairs. How many rows were changed, and why, is told to superadmins only: that names all communities. */
  annotations(parameters: { from?: string; to?: string; range?: string } = {}, init?: RequestInit) {
    return this.ask<Annotations>('GET', '/api/v1/annotations', init, parameters, { query: ['from', 'to', 'range'] });
  }

  /** How current each dataset is. Per dataset: the last publication, its age, whether it is stale and why, and what waits. How many rows are published and wait is told to superadmins only: they are counted over all communities. Datasets without communities are listed for superadmins only. */
  freshness(init?: RequestInit) {
    return this.ask<Freshness>('GET', '/api/v1/freshness', init);
  }

  /** What let the last publication of a dataset through, and what has stopped the next one. What a check found names all communities, so it is told to who sees them all only. */
  publicationChecks(parameters: { dataset: string }, init?: RequestInit) {
    return this.ask<PublicationChecks>('GET', '/api/v1/freshness/{dataset}/checks', init, parameters);
  }
}
