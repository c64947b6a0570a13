// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Annotations, Freshness, Problem, PublicationChecks } from '../models/index';

export class FreshnessApi extends Calls {
  /** List the events that changed the numbers of a window. The first publication, publications that changed settled months, repairs. Only superadmins get the number of changed rows and the reason, because these cover all communities. */
  annotations(parameters: { from?: string; to?: string; range?: string } = {}, init?: RequestInit) {
    return this.ask<Annotations>('GET', '/api/v1/annotations', init, parameters, { query: ['from', 'to', 'range'] });
  }

  /** List how current each dataset is. Per dataset: the last publication, its age, whether and why it is stale, and pending changes. Only superadmins get the numbers of published rows and pending changes, which cover all communities. Datasets without communities are listed for superadmins only. */
  freshness(init?: RequestInit) {
    return this.ask<Freshness>('GET', '/api/v1/freshness', init);
  }

  /** List the checks of a dataset\'s last publication, and of a run refused since. Findings cover all communities, so only callers who see all get them. */
  publicationChecks(parameters: { dataset: string }, init?: RequestInit) {
    return this.ask<PublicationChecks>('GET', '/api/v1/freshness/{dataset}/checks', init, parameters);
  }
}
