import { address } from '../address';
import * as bi from '../api/bi/index';
import * as catalog from '../api/catalog/index';
import * as migrator from '../api/migrator/index';
import { endOf } from './wall';
import { windowOf } from './window';

/** A failed call, with the service's problem. */
export class Refusal extends Error {
  constructor(
    readonly status: number,
    readonly problem: Partial<bi.Problem>,
    /** Seconds to wait before a retry, if the service says so. */
    readonly retryAfter: number | null,
  ) {
    super(problem.detail ?? problem.title ?? `${status}`);
  }
}

/** Whether the session has ended: the content stays, and requests wait for a new login. */
class SessionState extends EventTarget {
  #resumed: Promise<void> | null = null;
  #resume: () => void = () => undefined;

  get hasEnded() {
    return this.#resumed !== null;
  }

  end() {
    if (this.hasEnded) return;
    this.#resumed = new Promise((resolve) => (this.#resume = resolve));
    this.dispatchEvent(new Event('ended'));
  }

  resume() {
    this.#resumed = null;
    this.#resume();
  }

  async resumed(signal: AbortSignal | null | undefined): Promise<void> {
    await Promise.race([this.#resumed, new Promise<void>((resolve) => signal?.addEventListener('abort', () => resolve()))]);
    signal?.throwIfAborted();
  }
}

export const session = new SessionState();

/** Requests that only read, whatever their method. They are retried automatically; requests that change something are not. */
const question = /\/(query|validate)$|\/preview$/;
const ofSession = /\/api\/v1\/session$/;

/** How many answers with numbers are requested at once; 1 once the service has said that these are too many. */
let atOnce = 2;

const heavy = /\/api\/v1\/(metrics\/[^/]+\/values|query)/;
/** An impact consists of several such answers, so it is requested alone. */
const alone = /\/api\/catalog\/v1\/metrics\/[^/]+\/impact/;
let running = 0;
let waiting: (() => void)[] = [];

async function inTurn(turns: number, ask: () => Promise<Response>): Promise<Response> {
  while (running > 0 && running + turns > atOnce) await new Promise<void>((resolve) => waiting.push(resolve));
  running += turns;
  try {
    const response = await ask();
    // Before the next request takes its turn.
    if (response.status === 429) atOnce = 1;
    return response;
  } finally {
    running -= turns;
    const all = waiting;
    waiting = [];
    all.forEach((next) => next());
  }
}

/** Sends a request and turns failures into the service's problems; an incomplete answer is a failure. */
async function call(url: string, init?: RequestInit): Promise<Response> {
  const whole = async () => {
    const answer = await fetch(url, { ...init, redirect: 'error', credentials: 'same-origin' });
    const body = await answer.blob();
    return new Response(body.size > 0 ? body : null, answer);
  };
  const { pathname } = new URL(url, location.href);
  const asks = ((init?.method ?? 'GET') === 'GET' || question.test(pathname)) && !ofSession.test(pathname);
  if (session.hasEnded && asks) await session.resumed(init?.signal);
  let response: Response;
  try {
    const turns = alone.test(url) ? atOnce : heavy.test(url) ? 1 : 0;
    response = await (turns > 0 ? inTurn(turns, whole) : whole());
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'AbortError') throw failure;
    throw new Refusal(0, {}, null);
  }
  if (response.ok) return response;
  if (response.status === 401) {
    session.end();
    if (asks) return call(url, init);
  }
  const retryAfter = Number(response.headers.get('Retry-After'));
  const problem = await response.json().catch(() => ({}));
  throw new Refusal(response.status, problem, retryAfter > 0 ? retryAfter : null);
}

/** A file of the API; the question is in the address or in the body. */
export async function download(address: string, type: string, question?: object): Promise<Blob> {
  const asked = question && { method: 'POST', body: new Blob([JSON.stringify(question)], { type: 'application/json' }) };
  const response = await call(address, { headers: { Accept: type }, ...asked });
  return response.blob();
}

const CATALOG = '/api/catalog/';
const MIGRATOR = '/api/migrator/';

export const api = {
  overview: new bi.OverviewApi(call),
  explanations: new bi.ExplanationsApi(call),
  queries: new bi.QueriesApi(call),
  values: new bi.MetricsApi(call),
  applications: new bi.ApplicationsApi(call),
  freshness: new bi.FreshnessApi(call),
  session: new bi.SessionApi(call),
  metrics: new catalog.MetricsApi(call, CATALOG),
  catalog: new catalog.CatalogApi(call, CATALOG),
  runs: new migrator.RunsApi(call, MIGRATOR),
  pipelines: new migrator.PipelinesApi(call, MIGRATOR),
  checks: new migrator.ChecksApi(call, MIGRATOR),
  quarantine: new migrator.QuarantineApi(call, MIGRATOR),
  repairs: new migrator.RepairsApi(call, MIGRATOR),
  readModels: new migrator.ReadModelsApi(call, MIGRATOR),
  verification: new migrator.VerificationApi(call, MIGRATOR),
};

/** The window of the address, with its ends as instants, for calls with a window. */
export function windowParameters(): { range?: string; from?: string; to?: string } {
  const { range, from, to, tz } = address.state;
  return range !== null ? { range } : { ...(from && { from: endOf(from, tz) }), ...(to && { to: endOf(to, tz) }) };
}

/** The same with both ends, for calls that would treat a single end as an open window. */
export function closedWindowParameters(): { range?: string; from?: string; to?: string } {
  const { range, from, to } = address.state;
  return range === null && (from === null || to === null) ? windowOf(address.state, Date.now()) : windowParameters();
}

export function serviceParameter(): { platformDetail?: string[] } {
  const { platformDetails } = address.state;
  return platformDetails.length > 0 ? { platformDetail: platformDetails } : {};
}

export function communityParameter(): { community?: string[] } {
  const { communities } = address.state;
  return communities.length > 0 ? { community: communities } : {};
}
