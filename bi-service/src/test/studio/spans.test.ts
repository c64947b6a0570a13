import { address } from '../../main/studio/app/address';
import { ChosenSpans } from '../../main/studio/app/data/spans';
import { same, test } from './test';

const END = '2026-04-01T00:00:00Z';

const open = (query: string) => {
  address.follow('/overview');
  address.follow(`/overview?${query}`);
};
const shown = () => [address.path, address.state.range, address.state.from, address.state.to];

test('a span that was chosen is undone, one at a time', () => {
  open('from=2026-03-01&to=2026-04-01&tz=UTC');
  const spans = new ChosenSpans();
  spans.choose({ from: '2026-03-05T00:00:00Z', to: '2026-03-20T00:00:00Z' }, END);
  spans.choose({ from: '2026-03-10T00:00:00Z', to: null }, '2026-03-20T00:00:00Z');
  same(shown(), ['/overview', null, '2026-03-10T00:00:00Z', '2026-03-20T00:00:00Z']);
  spans.undo();
  same(shown(), ['/overview', null, '2026-03-05T00:00:00Z', '2026-03-20T00:00:00Z']);
  spans.undo();
  same(shown(), ['/overview', null, '2026-03-01', '2026-04-01']);
});

test('a span is undone once, also where something else was chosen since, or the browser went back', () => {
  open('range=90d&tz=UTC');
  const spans = new ChosenSpans();
  spans.choose({ from: '2026-03-05T00:00:00Z', to: '2026-03-20T00:00:00Z' }, END);
  address.update({ communities: ['paris'] });
  spans.undo();
  same([shown(), address.state.communities], [['/overview', '90d', null, null], ['paris']]);
  spans.choose({ from: '2026-03-05T00:00:00Z', to: '2026-03-20T00:00:00Z' }, END);
  address.update({ range: '90d', from: null, to: null });
  spans.undo();
  same(shown(), ['/overview', '90d', null, null]);
});

test('where no span was chosen, the usual window is the wider one, and the page stays', () => {
  open('from=2026-03-01&to=2026-04-01&tz=UTC');
  new ChosenSpans().undo();
  same(shown(), ['/overview', '30d', null, null]);
  new ChosenSpans().undo();
  same(shown(), ['/overview', '30d', null, null]);
});
