import { autocompletion, closeBrackets, completionKeymap, type CompletionContext, type CompletionResult } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { json, jsonParseLinter } from '@codemirror/lang-json';
import { bracketMatching, HighlightStyle, indentOnInput, syntaxHighlighting } from '@codemirror/language';
import { forceLinting, linter, lintKeymap, type Diagnostic } from '@codemirror/lint';
import { Annotation, EditorState, StateEffect } from '@codemirror/state';
import { drawSelection, EditorView, keymap, lineNumbers } from '@codemirror/view';
import { tags } from '@lezer/highlight';
import type { Violation } from '../api/catalog/index';
import { strings } from '../strings';
import { placeOf, textAt, writingAt } from './place';
import type { Vocabulary } from './vocabulary';

export interface CodeOptions {
  /** The shadow root that holds the editor. Its styles become a constructed style sheet, which needs no exception in the content policy. */
  root: ShadowRoot;
  text: string;
  label: string;
  describedBy: string;
  readOnly: boolean;
  vocabulary: () => Vocabulary | null;
  typed: (text: string) => void;
}

const fromOutside = Annotation.define<boolean>();
/** The service's findings about the document have arrived. */
const told = StateEffect.define<null>();
const parses = jsonParseLinter();

const colours = HighlightStyle.define([
  { tag: tags.propertyName, color: 'var(--accent)' },
  { tag: tags.string, color: 'var(--good)' },
  { tag: [tags.number, tags.bool, tags.null], color: 'var(--warn)' },
  { tag: [tags.separator, tags.squareBracket, tags.brace], color: 'var(--ink-2)' },
]);

const look = EditorView.theme({
  '&': {
    color: 'var(--ink)',
    backgroundColor: 'var(--surface)',
    border: '1px solid var(--line)',
    borderRadius: 'var(--r)',
    fontSize: '12px',
  },
  '&.cm-focused': { outline: '2px solid var(--accent)', outlineOffset: '2px' },
  '.cm-scroller': { fontFamily: 'ui-monospace, monospace', lineHeight: '1.6', maxHeight: '60vh', minHeight: '220px' },
  '.cm-content': { caretColor: 'var(--ink)' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-gutters': { backgroundColor: 'var(--surface)', color: 'var(--ink-2)', borderRight: '1px solid var(--line)' },
  '&.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground, .cm-selectionBackground': { backgroundColor: 'var(--accent-soft)' },
  '&.cm-focused .cm-matchingBracket': { backgroundColor: 'var(--accent-soft)' },
  '.cm-lintRange-error': { backgroundImage: 'none', textDecoration: 'underline wavy var(--bad)', textDecorationSkipInk: 'none' },
  '.cm-tooltip': { backgroundColor: 'var(--surface)', color: 'var(--ink)', border: '1px solid var(--line)', borderRadius: '4px' },
  '.cm-tooltip-autocomplete ul li[aria-selected]': { backgroundColor: 'var(--accent-soft)', color: 'var(--ink)' },
  '.cm-diagnostic-error': { borderLeftColor: 'var(--bad)' },
  '.cm-diagnostic': { maxWidth: '60ch', whiteSpace: 'pre-wrap' },
});

/** A JSON editor that marks errors in place and completes known names. */
export class Code {
  readonly #view: EditorView;
  #violations: readonly Violation[] = [];

  constructor(options: CodeOptions) {
    const { root, text, label, describedBy, readOnly, vocabulary, typed } = options;
    this.#view = new EditorView({
      root,
      parent: root.querySelector('.place')!,
      state: EditorState.create({
        doc: text,
        extensions: [
          lineNumbers(),
          history(),
          drawSelection(),
          indentOnInput(),
          bracketMatching(),
          closeBrackets(),
          json(),
          syntaxHighlighting(colours),
          look,
          EditorView.lineWrapping,
          EditorState.readOnly.of(readOnly),
          EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, tabindex: '0' }),
          autocompletion({ override: [(context) => known(context, vocabulary())], icons: false }),
          linter((view) => [...(view.state.doc.length === 0 ? [] : parses(view)), ...this.#diagnostics()], {
            delay: 150,
            needsRefresh: (update) => update.transactions.some(({ effects }) => effects.some((effect) => effect.is(told))),
          }),
          // Escape, then Tab leaves the editor, even with a selection.
          keymap.of([...completionKeymap, ...lintKeymap, ...historyKeymap, ...defaultKeymap.filter(({ key }) => key !== 'Escape'), indentWithTab]),
          EditorView.domEventHandlers({ beforeinput: typedOver }),
          EditorView.updateListener.of((update) => {
            if (update.docChanged && !update.transactions.some((one) => one.annotation(fromOutside))) typed(update.state.doc.toString());
          }),
          EditorState.phrases.of({ 'Control character': strings.controlCharacter() }),
        ],
      }),
    });
  }

  get text() {
    return this.#view.state.doc.toString();
  }

  set text(text: string) {
    if (text === this.text) return;
    this.#view.dispatch({ changes: { from: 0, to: this.#view.state.doc.length, insert: text }, annotations: fromOutside.of(true) });
  }

  set violations(violations: readonly Violation[]) {
    this.#violations = violations;
    this.#view.dispatch({ effects: told.of(null) });
    forceLinting(this.#view);
  }

  /** Moves to a field. */
  show(field: string) {
    const { from, to } = placeOf(this.#view.state, field);
    this.#view.dispatch({ selection: { anchor: from, head: to }, scrollIntoView: true });
    this.#view.focus();
  }

  destroy() {
    this.#view.destroy();
  }

  #diagnostics(): Diagnostic[] {
    // The parser reports syntax errors itself.
    return this.#violations
      .filter(({ field }) => field !== 'body')
      .map(({ field, message }) => ({ ...placeOf(this.#view.state, field), severity: 'error' as const, message: `${field} ${message}` }));
  }
}

/**
 * When text is typed over a selection, browsers keep its look in inline styles, which the content policy refuses. So it is inserted here.
 */
function typedOver(event: InputEvent, view: EditorView): boolean {
  const { data, inputType, isComposing } = event;
  const { from, to, empty } = view.state.selection.main;
  if (inputType !== 'insertText' || data === null || isComposing || empty) return false;
  event.preventDefault();
  const insert = () => view.state.update(view.state.replaceSelection(data), { userEvent: 'input.type', scrollIntoView: true });
  if (!view.state.facet(EditorView.inputHandler).some((handle) => handle(view, from, to, data, insert))) view.dispatch(insert());
  return true;
}

function known(context: CompletionContext, vocabulary: Vocabulary | null): CompletionResult | null {
  const writing = writingAt(context.state, context.pos);
  if (writing === null || vocabulary === null) return null;
  const dataset = textAt(context.state, ['dataset']);
  const column = textAt(context.state, [...writing.path.slice(0, -1), 'column']);
  const names = writing.isName ? vocabulary.fields(writing.path) : vocabulary.values(writing.path, dataset, column);
  if (names.length === 0) return null;
  return { from: writing.from, to: writing.to, options: names.map(({ name, title }) => ({ label: name, detail: title })) };
}
