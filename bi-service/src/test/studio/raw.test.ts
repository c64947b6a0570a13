import { render } from 'lit';
import { raw } from '../../main/studio/app/part/raw';
import { same, test } from './test';

function shown(value: unknown) {
  const place = document.createElement('p');
  render(raw(value), place);
  return place;
}

test('what cannot be seen is named', () => same(shown('a\u202eb\u0000c\u200bd').textContent, 'a[U+202E]b[U+0000]c[U+200B]d'));
test('text of the other direction is kept apart from what stands beside it', () => same(shown('שלום').querySelector('bdi')!.textContent, 'שלום'));
test('markup is text', () => same(shown('<b onclick="x">').querySelectorAll('b').length, 0));
test('nothing is a dash, and a document is JSON', () => same([shown(null).textContent, shown({ a: [1] }).textContent], ['–', '{"a":[1]}']));
