import { Calls, tagOf } from '../../main/studio/app/data/calls';
import { holds, same, test } from './test';

interface Sent {
  url: string;
  init: RequestInit;
}

class Metrics extends Calls {
  list(parameters: object) {
    return this.ask<object>('GET', '/api/v1/metrics/{key}/values', undefined, parameters, { query: ['community', 'from', 'to'] });
  }

  draft(parameters: object, init?: RequestInit) {
    return this.ask<object>('POST', '/api/v1/metrics', init, parameters, { headers: { If_Match: 'If-Match' } }, { body: 'Definition' });
  }
}

async function sent(call: (metrics: Metrics) => Promise<object>): Promise<Sent> {
  const requests: Sent[] = [];
  const send = async (url: string, init: RequestInit) => {
    requests.push({ url, init });
    return Response.json({}, { headers: { ETag: '"7"' } });
  };
  same(tagOf(await call(new Metrics(send, '/api/catalog/'))), '"7"');
  return requests[0]!;
}

test('a call asks through bi-service, with what it was given and nothing else', async () => {
  const { url, init } = await sent((metrics) => metrics.list({ key: 'a/b', community: ['paris', 'são & co'], from: undefined, to: null }));
  same(url, '/api/catalog/v1/metrics/a%2Fb/values?community=paris&community=s%C3%A3o+%26+co');
  same(init, { method: 'GET', headers: {} });
});

test('a call without parameters asks for the path alone', async () => {
  same((await sent((metrics) => metrics.draft({}))).url, '/api/catalog/v1/metrics');
});

test('a body is JSON, and a header has its own name', async () => {
  const { init } = await sent((metrics) => metrics.draft({ If_Match: '"3"', Definition: { key: 'removed' } }));
  same(init, { method: 'POST', headers: { 'Content-Type': 'application/json', 'If-Match': '"3"' }, body: '{"key":"removed"}' });
});

test('what is sent as it was typed takes the place of the body', async () => {
  const typed = new Blob(['{"key":'], { type: 'application/json' });
  const { init } = await sent((metrics) => metrics.draft({ Definition: {} }, { body: typed }));
  holds(init.body === typed, 'the body was replaced');
});
