import { customElement } from 'lit/decorators.js';
import { StudioElement } from '../shared/element';

@customElement('pl-lineage')
export class LineageDrawer extends StudioElement {}
