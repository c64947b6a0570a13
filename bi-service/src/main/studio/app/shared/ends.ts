import { strings } from './strings';

interface Ends {
  from: string | null;
  to: string | null;
}

/** How a form's fields hold the ends of a window. */
interface Form {
  /** What a field shows of an end. */
  shows: (end: string | null) => string;
  /** The end that a field's text stands for; null if it is none. */
  reads: (text: string) => string | null;
  at: (end: string) => number;
}

/**
 * The ends that the two fields of a form hold, of which one has changed. An end whose field shows what it showed stays as it was, to the
 * second. Null where a field holds none; ends that are the wrong way round are said at the field, and null, too.
 */
export function chosenEnds(changed: HTMLInputElement, was: Ends, { shows, reads, at }: Form): { from: string; to: string } | null {
  const fields = [...changed.closest('.ends')!.querySelectorAll('input')];
  fields.forEach((field) => field.setCustomValidity(''));
  const end = (name: 'from' | 'to') => {
    const field = fields.find((one) => one.name === name)!;
    if (field.value === shows(was[name])) return was[name];
    return field.value !== '' && field.validity.valid ? reads(field.value) : null;
  };
  const [from, to] = [end('from'), end('to')];
  if (from === null || to === null) return null;
  if (at(from) < at(to)) return { from, to };
  changed.setCustomValidity(strings.reversed());
  changed.reportValidity();
  return null;
}
