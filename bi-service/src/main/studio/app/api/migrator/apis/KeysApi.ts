// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Key, Problem } from '../models/index';

export class KeysApi extends Calls {
  /** Get the new key of a legacy row. Several sources can have an entity with this name; `source` chooses one. */
  findNewKey(parameters: { entity: string; legacyId: string; source?: string }, init?: RequestInit) {
    return this.ask<Key>('GET', '/api/v1/id-map/{entity}/{legacyId}', init, parameters, { query: ['source'] });
  }
}
