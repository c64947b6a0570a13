import { render } from 'lit';
import { board, type Board, type BoardRow } from '../../main/studio/app/part/board';
import { same, test } from './test';

const row = (name: string, value: number | null, previous: number | null): BoardRow => ({ key: name, name, value, previous });

function shown(changes: Partial<Board>) {
  const place = document.createElement('div');
  render(
    board({
      title: 'Community',
      measure: 'reports',
      format: 'integer',
      unit: null,
      goodDirection: 'down',
      rows: [row('a', 5, 50), row('b', 9, 9), row('c', null, 3), row('d', 0, 0), row('e', 7, 0)],
      total: null,
      compare: true,
      chosen: [],
      shown: 8,
      all: false,
      toggleAll: () => undefined,
      sort: 'value',
      sortBy: () => undefined,
      ...changes,
    }),
    place,
  );
  return place;
}

const names = (place: HTMLElement) => [...place.querySelectorAll('tbody th bdi')].map((name) => name.textContent);

test('a board is sorted by value, what has none last', () => same(names(shown({})), ['b', 'e', 'a', 'd', 'c']));

test('a board is sorted by how much it changed', () => same(names(shown({ sort: 'change' }))[0], 'e'));

test('a board shows its first rows, and says how many there are', () => {
  const place = shown({ shown: 2 });
  same(names(place), ['b', 'e']);
  same(place.querySelector('tfoot')!.textContent!.includes('2 of 5'), true);
});

test('0 and nothing differ in a board', () => {
  const place = shown({});
  same([...place.querySelectorAll('td[data-key]')].map((cell) => [cell.getAttribute('data-key'), cell.getAttribute('data-value'), cell.getAttribute('data-state')]), [
    ['b', '9', 'value'],
    ['e', '7', 'value'],
    ['a', '5', 'value'],
    ['d', '0', 'value'],
    ['c', '', 'no_data'],
  ]);
});

test('each number of a board says what the API gave, and whether there was one', () => {
  const place = shown({
    rows: [{ ...row('a', 5, 50), second: 0.1 }, { ...row('b', 0, null), second: null }],
    second: { title: 'rate', format: 'percent', unit: '%', total: 0.25, explain: 'rate' },
    total: { value: 5, previous: null },
  });
  const marks = [...place.querySelectorAll('tr')].map((line) => [...line.querySelectorAll('td[data-value]')].map((cell) => [cell.getAttribute('data-value'), cell.getAttribute('data-state')]));
  same(marks, [
    [],
    [['5', 'value'], ['0.1', 'value'], ['50', 'value']],
    [['0', 'value'], ['', 'no_data'], ['', 'no_data']],
    [['5', 'value'], ['0.25', 'value'], ['', 'no_data']],
  ]);
});

test('what is not available is no 0 of nothing', () => {
  const place = shown({ total: { value: null, previous: null, state: 'not_available' } });
  same(place.querySelector('tfoot td')!.getAttribute('data-state'), 'not_available');
});

test('markup in a name is text', () => {
  const place = shown({ rows: [row('<img src=x onerror=alert(1)>', 1, 1)] });
  same([place.querySelectorAll('img').length, names(place)], [0, ['<img src=x onerror=alert(1)>']]);
});
