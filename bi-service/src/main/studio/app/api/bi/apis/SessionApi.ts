// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../data/calls';
import type { Problem, Session } from '../models/index';

export class SessionApi extends Calls {
  /** Get the caller\'s session. Requires a token; no role is needed */
  session(init?: RequestInit) {
    return this.ask<Session>('GET', '/api/v1/session', init);
  }
}
