import { dateOf, endOf } from '../../main/studio/app/data/wall';
import { chosenEnds } from '../../main/studio/app/part/ends';
import { same, test } from './test';

const was = { from: '2026-11-01', to: '2026-11-30T12:34:56Z' };
const dates = { shows: (end: string | null) => dateOf(end, 'UTC'), reads: (date: string) => date, at: (end: string) => Date.parse(endOf(end, 'UTC')) };

/** Two fields that show those ends. */
function fields() {
  const form = document.createElement('div');
  form.className = 'ends';
  const [from, to] = (['from', 'to'] as const).map((name) => {
    const field = document.createElement('input');
    Object.assign(field, { type: 'date', name, min: '1970-01-01', max: '2199-12-31', value: dates.shows(was[name]) });
    form.append(field);
    return field;
  });
  return { from: from!, to: to! };
}

test('an end that was not changed stays as it was, to the second', () => {
  const { from } = fields();
  from.value = '2026-11-05';
  same(chosenEnds(from, was, dates), { from: '2026-11-05', to: '2026-11-30T12:34:56Z' });
});

test('ends that are the wrong way round are said at the field, and taken once both are right', () => {
  const { from, to } = fields();
  from.value = '2026-12-05';
  same([chosenEnds(from, was, dates), from.validity.customError], [null, true]);
  to.value = '2026-12-20';
  same([chosenEnds(to, was, dates), from.validity.valid], [{ from: '2026-12-05', to: '2026-12-20' }, true]);
});

test('a date that is still being written, or none, is no end', () => {
  const { from, to } = fields();
  from.value = '0002-11-05';
  same(chosenEnds(from, was, dates), null);
  from.value = '2026-11-05';
  to.value = '';
  same(chosenEnds(to, was, dates), null);
});
