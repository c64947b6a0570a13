// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Key, Problem } from '../models/index';

export interface FindNewKeyRequest {
  entity: string;
  legacyId: string;
  source?: string;
}

export class KeysApi extends Calls {
  /** The new key of a legacy row. Several sources can have an entity of one name; source says which one is meant. */
  findNewKey(parameters: FindNewKeyRequest, init?: RequestInit) {
    return this.ask<Key>('GET', '/api/v1/id-map/{entity}/{legacyId}', init, parameters, { query: ['source'] });
  }
}
