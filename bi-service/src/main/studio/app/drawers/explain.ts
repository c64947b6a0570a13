import { customElement } from 'lit/decorators.js';
import { StudioElement } from '../shared/element';

@customElement('pl-explain')
export class ExplainDrawer extends StudioElement {}
