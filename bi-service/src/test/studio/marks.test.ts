import { markLabels } from '../../main/studio/app/part/chart-parts';
import { same, test } from './test';

const texts = (width: number, ...marks: [x: number, short: string][]) =>
  markLabels(marks.map(([x, short]) => ({ x, short })), width).map(({ text, left }) => (text ? `${left ? '<' : ''}${text}` : ''));

test('marks that are far from each other say what they are, within the chart', () => {
  same(texts(1000, [10, 'repair'], [500, 'version 2'], [990, 'first publication']), ['repair', 'version 2', '<first publication']);
});

test('words of a mark stand at the side where they lie on nothing', () => {
  same(texts(1000, [500, 'repair'], [540, 'version 2']), ['<repair', 'version 2']);
  same(texts(400, [200, 'repair'], [340, 'first publication']), ['repair', '']);
});

test('marks at one place say what the last was, and how many more there are', () => {
  same(texts(1000, [2, 'repair'], [4, 'taken back'], [6, 'version 2'], [800, 'version 3']), ['', '', 'version 2 +2', 'version 3']);
  same(texts(100, [50, 'a repair with a long name'], [60, 'another']), ['', '']);
});
