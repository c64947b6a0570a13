import { syntaxTree } from '@codemirror/language';
import type { EditorState } from '@codemirror/state';
import type { SyntaxNode } from '@lezer/common';

/** A range of a document. */
export interface Place {
  from: number;
  to: number;
}

/** The steps of a field as named in a violation: `numerator.filters[0].op`. */
export function steps(field: string): string[] {
  return field.split(/[.[\]]+/).filter((step) => step !== '');
}

/** The place of a field in a JSON document; if it is missing, the place of the object or array that would contain it. */
export function placeOf(state: EditorState, field: string): Place {
  let holder = syntaxTree(state).topNode.firstChild;
  let shown: SyntaxNode | null = null;
  for (const step of steps(field)) {
    const found = holder === null ? null : child(state, holder, step);
    if (found === null) {
      // A missing field is marked at the opening of its container.
      if (holder !== null && /^(Object|Array)$/.test(holder.name)) return { from: holder.from, to: holder.from + 1 };
      break;
    }
    shown = found.shown;
    holder = found.value;
  }
  const node = shown ?? holder;
  if (node === null) return { from: 0, to: state.doc.length };
  const line = state.doc.lineAt(node.from);
  return { from: node.from, to: Math.max(node.from + 1, Math.min(node.to, line.to)) };
}

function child(state: EditorState, holder: SyntaxNode, step: string): { shown: SyntaxNode; value: SyntaxNode | null } | null {
  if (holder.name === 'Array') {
    const entry = entries(holder)[Number(step)];
    return entry ? { shown: entry, value: entry } : null;
  }
  for (const property of holder.getChildren('Property')) {
    const name = property.getChild('PropertyName');
    if (name !== null && nameOf(state, name) === step) {
      const value = valueOf(property);
      return { shown: value === null || value.name === 'Object' || value.name === 'Array' ? name : value, value };
    }
  }
  return null;
}

function entries(array: SyntaxNode): SyntaxNode[] {
  const found: SyntaxNode[] = [];
  for (let node = array.firstChild; node !== null; node = node.nextSibling) if (/^[A-Z]/.test(node.name)) found.push(node);
  return found;
}

function valueOf(property: SyntaxNode): SyntaxNode | null {
  const last = property.lastChild;
  return last !== null && last.name !== 'PropertyName' && /^[A-Z]/.test(last.name) ? last : null;
}

function nameOf(state: EditorState, name: SyntaxNode): string {
  return state.sliceDoc(name.from, name.to).replace(/^"|"$/g, '');
}

/** What is being typed at a position: the fields around it, and whether it is a name or a value. */
export interface Writing {
  path: string[];
  isName: boolean;
  from: number;
  to: number;
}

export function writingAt(state: EditorState, position: number): Writing | null {
  const node = syntaxTree(state).resolveInner(position, -1);
  if (node.name !== 'String' && node.name !== 'PropertyName') return null;
  const isName = node.name === 'PropertyName';
  const path: string[] = [];
  let inner: SyntaxNode = node;
  for (let outer = node.parent; outer !== null; inner = outer, outer = outer.parent) {
    if (outer.name === 'Property' && !(isName && outer === node.parent)) path.unshift(nameOf(state, outer.getChild('PropertyName')!));
    if (outer.name === 'Array') path.unshift(String(entries(outer).findIndex((entry) => entry.from === inner.from)));
  }
  const closed = node.to > node.from + 1 && state.sliceDoc(node.to - 1, node.to) === '"';
  return { path, isName, from: node.from + 1, to: closed ? node.to - 1 : node.to };
}

/** The text in a field; null if there is none. */
export function textAt(state: EditorState, path: readonly string[]): string | null {
  let holder = syntaxTree(state).topNode.firstChild;
  for (const step of path) {
    holder = holder === null ? null : (child(state, holder, step)?.value ?? null);
  }
  return holder?.name === 'String' ? state.sliceDoc(holder.from + 1, holder.to - 1) : null;
}
