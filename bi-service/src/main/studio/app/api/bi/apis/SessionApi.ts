// Generated from the service's OpenAPI document by StudioCallsTest.
import { Calls } from '../../../shared/calls';
import type { Problem, Session } from '../models/index';

export class SessionApi extends Calls {
  /** Who the caller is. With a token of any role, or of none */
  session(init?: RequestInit) {
    return this.ask<Session>('GET', '/api/v1/session', init);
  }
}
