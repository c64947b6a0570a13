import { json } from '@codemirror/lang-json';
import { EditorState } from '@codemirror/state';
import type { Dataset } from '../../main/studio/app/api/bi/index';
import { placeOf, textAt, writingAt } from '../../main/studio/app/editor/place';
import { ofDefinitions } from '../../main/studio/app/editor/vocabulary';
import { written } from '../../main/studio/app/editor/written';
import { same, test } from './test';

const TEXT = '{"key": "k", "numerator": {"agg": "count", "filters": [{"column": "a", "op": "eq"}, {"column": "b"}]}, "allowedGroupBy": ["x", "y"]}';
const state = (doc: string) => EditorState.create({ doc, extensions: [json()] });

function marked(field: string) {
  const { from, to } = placeOf(state(TEXT), field);
  return TEXT.slice(from, to);
}

test('a violation is marked at its field', () => {
  same(['key', 'numerator.filters[1].column', 'allowedGroupBy[1]', 'numerator'].map(marked), ['"k"', '"b"', '"y"', '"numerator"']);
});

test('what is missing is marked where what would hold it opens', () => {
  same([marked('title'), placeOf(state(TEXT), 'numerator.filters[1].op')], ['{', { from: TEXT.indexOf('{"column": "b"'), to: TEXT.indexOf('{"column": "b"') + 1 }]);
});

test('what is written is known by its place', () => {
  const at = TEXT.indexOf('"eq"') + 2;
  same(writingAt(state(TEXT), at)!.path, ['numerator', 'filters', '0', 'op']);
  same(textAt(state(TEXT), ['numerator', 'filters', '0', 'column']), 'a');
  same(writingAt(state(TEXT), TEXT.indexOf('"agg"') + 2)!.isName, true);
});

const datasets = [
  {
    name: 'd',
    grain: 'rows',
    aggregations: ['count'],
    operators: ['eq', 'in'],
    transforms: [],
    columns: [
      { name: 'at', type: 'timestamp', title: 'At', operators: ['lt'] },
      { name: 'text', type: 'text', title: 'Text', operators: ['eq'] },
    ],
  },
] as unknown as Dataset[];

test('names are offered that the whitelist knows', () => {
  const known = ofDefinitions(datasets);
  const names = (path: string[], column: string | null = null) => known.values(path, 'd', column).map(({ name }) => name);
  same([names(['timeColumn']), names(['measure', 'column']), names(['measure', 'filters', '0', 'op'], 'at')], [['at'], ['at', 'text'], ['lt']]);
  same(names(['allowedGroupBy', '0']), ['at', 'text']);
  same(known.fields(['measure', 'filters', '0']).map(({ name }) => name), ['column', 'op', 'value', 'values']);
  same(known.values(['type'], null, null).map(({ name }) => name).includes('ratio'), true);
});

test('short parts of JSON stand on one line', () => {
  same(written({ a: [1, 2], b: {} }), '{\n  "a": [ 1, 2 ],\n  "b": {}\n}');
});
