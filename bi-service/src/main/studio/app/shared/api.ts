import * as bi from '../api/bi/index';
import * as catalog from '../api/catalog/index';
import * as migrator from '../api/migrator/index';
import type { Middleware } from '../api/bi/runtime';
import { address } from './address';

/** A call that did not give what was asked for, with what the service says of it. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<bi.Problem>,
    /** After how many seconds to ask again, where the service says. */
    readonly retryAfter: number | null,
  ) {
    super(problem.detail ?? problem.title ?? `${status}`);
  }
}

/** Tells that the session has ended: what is shown stays, and goes on after a new login. */
export const session = new EventTarget();

/** As many answers with numbers at a time as one caller may compute at a time. */
const AT_ONCE = 2;

const heavy = /\/api\/v1\/(metrics\/[^/]+\/values|query)/;
let running = 0;
const waiting: (() => void)[] = [];

async function inTurn<T>(step: () => Promise<T>): Promise<T> {
  while (running >= AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve));
  running++;
  try {
    return await step();
  } finally {
    running--;
    waiting.shift()?.();
  }
}

/** A call, its failures told as the service tells them; an answer that breaks off is none. */
async function call(url: RequestInfo | URL, init?: RequestInit): Promise<Response> {
  const whole = async () => {
    const answer = await fetch(url, { ...init, redirect: 'error', credentials: 'same-origin' });
    const body = await answer.blob();
    return new Response(body.size > 0 ? body : null, answer);
  };
  let response: Response;
  try {
    response = await (heavy.test(String(url)) ? inTurn(whole) : whole());
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Refusal(0, {}, null);
  }
  if (response.ok) return response;
  if (response.status === 401) session.dispatchEvent(new Event('ended'));
  const retryAfter = Number(response.headers.get('Retry-After'));
  const problem = await response.json().catch(() => ({}));
  throw new Refusal(response.status, problem, retryAfter > 0 ? retryAfter : null);
}

/** The generated calls name addresses as each service has them; the page asks through bi-service. */
function through(prefix: string): Middleware[] {
  return [{ pre: async ({ url, init }) => ({ url: url.replace(/^\/api\//, prefix), init }) }];
}

const own = new bi.Configuration({ basePath: '', fetchApi: call });
const ofCatalog = new catalog.Configuration({ basePath: '', fetchApi: call, middleware: through('/api/catalog/') });
const ofMigrator = new migrator.Configuration({ basePath: '', fetchApi: call, middleware: through('/api/migrator/') });

export const api = {
  overview: new bi.OverviewApi(own),
  explanations: new bi.ExplanationsApi(own),
  queries: new bi.QueriesApi(own),
  values: new bi.MetricsApi(own),
  applications: new bi.ApplicationsApi(own),
  freshness: new bi.FreshnessApi(own),
  session: new bi.SessionApi(own),
  metrics: new catalog.MetricsApi(ofCatalog),
  catalog: new catalog.CatalogApi(ofCatalog),
  runs: new migrator.RunsApi(ofMigrator),
  pipelines: new migrator.PipelinesApi(ofMigrator),
  checks: new migrator.ChecksApi(ofMigrator),
  quarantine: new migrator.QuarantineApi(ofMigrator),
  repairs: new migrator.RepairsApi(ofMigrator),
  readModels: new migrator.ReadModelsApi(ofMigrator),
};

/** The window as the address has it, for any call that takes one. */
export function windowParameters(): { range?: string; from?: string; to?: string } {
  const { range, from, to } = address.state;
  return range !== null ? { range } : { ...(from && { from }), ...(to && { to }) };
}

export function communityParameter(): { community?: string[] } {
  const { communities } = address.state;
  return communities.length > 0 ? { community: communities } : {};
}
