import { LitElement, css, html } from 'lit';

const STEP = 1.25;
const PAN_PX = 80;

/** A pointer that moved less than this did not drag. */
const SLACK_PX = 3;

/** Where a picture is fitted, the picture as it is fitted there, and how many pixels wide its file is (0: not known). */
export interface Pane {
  box: HTMLElement;
  picture: HTMLElement;
  pixels: number;
}

/** A component that has panes inside of itself. */
interface Paned extends HTMLElement {
  panes: Pane[];
}

/**
 * One zoom for all pictures inside: those in a `.zoom-pane` and those of `studio-compare`. It only sets `--zoom`, `--zoom-x` and
 * `--zoom-y`, which reach into components too; styles say what to do with them. 1 is as fitted; shown is the percentage of the
 * file's own pixels on this screen, so that at 100 % a pixel is a pixel.
 */
class StudioZoom extends LitElement {
  static properties = {
    inLabel: {},
    outLabel: {},
    toggleLabel: {},
    percent: { state: true },
  };

  static styles = css`
    :host {
      display: flex;
      flex-direction: column;
      min-width: 0;
      min-height: 0;
      touch-action: pan-y;
    }
    :host([pannable]) {
      touch-action: none;
      cursor: grab;
    }
    :host([dragging]) {
      cursor: grabbing;
    }
    .view {
      display: grid;
      flex: 1;
      min-height: 0;
      user-select: none;
      -webkit-user-select: none;
    }
    .bar {
      display: flex;
      align-items: center;
      align-self: center;
      margin-top: 10px;
      cursor: default;
    }
    button {
      min-width: 36px;
      height: 32px;
      padding: 0 8px;
      border: 0;
      border-radius: 8px;
      background: none;
      color: var(--studio-text, inherit);
      font: 500 13px/20px var(--aura-font-family, sans-serif);
      font-variant-numeric: tabular-nums;
      cursor: pointer;
    }
    button:hover {
      background: light-dark(rgb(27 26 25 / 7%), rgb(236 237 237 / 10%));
    }
    button:focus-visible {
      outline: 2px solid var(--studio-accent, #5a53d6);
    }
    .percent {
      min-width: 68px;
    }
  `;

  declare inLabel: string;
  declare outLabel: string;
  declare toggleLabel: string;
  declare percent: number;

  /** As against the fitted picture. */
  scale = 1;

  private x = 0;
  private y = 0;
  private readonly pointers = new Map<number, PointerEvent>();
  private dragged = false;
  private readonly resized = new ResizeObserver(() => this.apply());

  constructor() {
    super();
    this.inLabel = this.outLabel = this.toggleLabel = '';
    this.percent = 0;
    this.addEventListener('wheel', (event) => this.wheel(event), { passive: false });
    this.addEventListener('pointerdown', (event) => this.down(event), { capture: true });
    this.addEventListener('pointermove', (event) => this.pinch(event), { capture: true });
    this.addEventListener('pointermove', (event) => this.drag(event));
    this.addEventListener('pointerup', (event) => this.up(event), { capture: true });
    this.addEventListener('pointercancel', (event) => this.up(event), { capture: true });
    this.addEventListener('dblclick', (event) => this.inPane(event) && this.toggle(event));
    this.addEventListener('dragstart', (event) => event.preventDefault());
    // Pictures say what they measure only now, and load does not bubble.
    this.addEventListener('load', () => this.apply(), { capture: true });
    this.addEventListener('loadedmetadata', () => this.apply(), { capture: true });
    this.addEventListener('panes', () => this.apply());
  }

  connectedCallback() {
    super.connectedCallback();
    this.resized.observe(this);
  }

  disconnectedCallback() {
    this.resized.disconnect();
    super.disconnectedCallback();
  }

  private get panes(): Pane[] {
    const own = [...this.querySelectorAll<HTMLElement>('.zoom-pane')].map((box) => {
      const picture = box.firstElementChild as HTMLElement;
      const loaded = picture instanceof HTMLImageElement ? picture.naturalWidth : ((picture as HTMLVideoElement).videoWidth ?? 0);
      return { box, picture, pixels: Number(box.dataset.pixels ?? loaded) };
    });
    return own.concat(...[...this.querySelectorAll<Paned>('studio-compare')].map((compare) => compare.panes ?? []));
  }

  /** The zoom at which the largest file's pixels are those of the screen. */
  private get real() {
    return Math.max(
      0,
      ...this.panes.map((pane) => pane.pixels / (Math.max(1, pane.picture.offsetWidth) * window.devicePixelRatio)),
    );
  }

  /** As large as there is room for. */
  fit() {
    this.scale = 1;
    this.x = this.y = 0;
    void this.updateComplete.then(() => this.apply());
  }

  /** From fitted to 100 % and back; where fitted is 100 % already, to 200 %. */
  private toggle(at?: MouseEvent) {
    const real = this.real || 2;
    this.zoomTo(Math.abs(this.scale - 1) > 0.01 ? 1 : Math.abs(real - 1) < 0.02 ? 2 : real, at);
  }

  key(code: string) {
    const pan = { ArrowLeft: [1, 0], ArrowRight: [-1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] }[code];
    if (pan && this.hasAttribute('pannable')) {
      this.x += pan[0] * PAN_PX;
      this.y += pan[1] * PAN_PX;
      this.apply();
      return true;
    }
    switch (code) {
      case 'KeyZ':
        this.toggle();
        return true;
      case 'Plus':
        this.zoomTo(this.scale * STEP);
        return true;
      case 'Minus':
        this.zoomTo(this.scale / STEP);
        return true;
      default:
        return false;
    }
  }

  private inPane(event: Event) {
    const path = event.composedPath();
    return this.panes.some((pane) => path.includes(pane.box));
  }

  /** Around a point that stays where it is; without one around the middle. */
  private zoomTo(wanted: number, at?: { clientX: number; clientY: number }) {
    const panes = this.panes;
    if (panes.length === 0) {
      return;
    }
    const most = Math.max(8, this.real * 4);
    const scale = Math.min(most, Math.max(Math.min(1, this.real || 1), wanted));
    const [px, py] = at ? this.fromMiddle(panes, at.clientX, at.clientY) : [0, 0];
    this.x = px - ((px - this.x) / this.scale) * scale;
    this.y = py - ((py - this.y) / this.scale) * scale;
    this.scale = scale;
    this.apply();
  }

  /** Of the place that the point is in, or of the nearest. */
  private fromMiddle(panes: Pane[], clientX: number, clientY: number) {
    const places = panes.map((pane) => {
      const box = pane.box.getBoundingClientRect();
      return [clientX - box.left - box.width / 2, clientY - box.top - box.height / 2];
    });
    return places.reduce((a, b) => (Math.hypot(...b) < Math.hypot(...a) ? b : a));
  }

  /** Nothing is moved further than its edge. */
  private apply() {
    const panes = this.panes;
    const room = (across: 'Width' | 'Height') =>
      Math.max(0, ...panes.map(({ box, picture }) => (picture[`offset${across}`] * this.scale - box[`client${across}`]) / 2));
    const [right, down] = [room('Width'), room('Height')];
    this.x = Math.min(right, Math.max(-right, this.x));
    this.y = Math.min(down, Math.max(-down, this.y));
    this.style.setProperty('--zoom', String(this.scale));
    this.style.setProperty('--zoom-x', `${this.x}px`);
    this.style.setProperty('--zoom-y', `${this.y}px`);
    this.toggleAttribute('pannable', right > 1 || down > 1);
    const real = this.real;
    this.percent = real > 0 ? Math.round((this.scale / real) * 100) : 0;
  }

  private wheel(event: WheelEvent) {
    if (!this.inPane(event) || event.deltaY === 0) {
      return;
    }
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    // A pinch on a trackpad comes as a wheel with Ctrl, in small numbers.
    this.zoomTo(this.scale * Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.002)), event);
  }

  private down(event: PointerEvent) {
    if (event.button === 0 && this.inPane(event)) {
      this.pointers.set(event.pointerId, event);
      this.dragged = false;
    }
  }

  /** Two fingers: what is between them stays between them, and nobody else sees them move. */
  private pinch(event: PointerEvent) {
    const before = this.pointers.get(event.pointerId);
    const other = [...this.pointers.values()].find((pointer) => pointer.pointerId !== event.pointerId);
    if (!before || !other) {
      return;
    }
    const distance = (one: PointerEvent) => Math.max(1, Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY));
    this.x += (event.clientX - before.clientX) / 2;
    this.y += (event.clientY - before.clientY) / 2;
    this.zoomTo((this.scale * distance(event)) / distance(before), {
      clientX: (event.clientX + other.clientX) / 2,
      clientY: (event.clientY + other.clientY) / 2,
    });
    this.pointers.set(event.pointerId, event);
    event.stopPropagation();
  }

  private drag(event: PointerEvent) {
    const before = this.pointers.get(event.pointerId);
    // Who has taken the pointer for itself (a divider) has prevented its default.
    if (!before || before.defaultPrevented || !this.hasAttribute('pannable')) {
      return;
    }
    const [right, down] = [event.clientX - before.clientX, event.clientY - before.clientY];
    if (!this.dragged && Math.hypot(right, down) < SLACK_PX) {
      return;
    }
    if (!this.dragged) {
      this.dragged = true;
      this.setPointerCapture(event.pointerId);
      this.toggleAttribute('dragging', true);
    }
    this.x += right;
    this.y += down;
    this.pointers.set(event.pointerId, event);
    this.apply();
  }

  private up(event: PointerEvent) {
    this.pointers.delete(event.pointerId);
    this.toggleAttribute('dragging', false);
  }

  render() {
    return html`<div class="view"><slot @slotchange=${this.apply}></slot></div>
      <div class="bar">
        <button aria-label=${this.outLabel} title="${this.outLabel} (−)" @click=${() => this.zoomTo(this.scale / STEP)}>−</button>
        <button
          class="percent"
          aria-label="${this.percent} %, ${this.toggleLabel}"
          title="${this.toggleLabel} (Z)"
          @click=${() => this.toggle()}
        >
          ${this.percent} %
        </button>
        <button aria-label=${this.inLabel} title="${this.inLabel} (+)" @click=${() => this.zoomTo(this.scale * STEP)}>+</button>
      </div>`;
  }
}

customElements.define('studio-zoom', StudioZoom);
