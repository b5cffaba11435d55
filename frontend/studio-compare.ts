import { LitElement, html } from 'lit';
import { compareStyles } from './studio-compare-styles';
import type { Pane } from './studio-zoom';

/** A pointer that moved less than this was not dragging. */
const SLACK_PX = 4;

/** This near to the divider a pointer moves it also where it could move an enlarged picture. */
const REACH_PX = 24;

const MODES = ['slider', 'side', 'hold'] as const;
type Mode = (typeof MODES)[number];

/**
 * A picture with what it was before, in one of three modes: left and right of a divider, side by side, or in place of each other while
 * it is pointed at or held. Under the divider lies a native range input, so that arrows, Page Up, Home and screen readers work as
 * everywhere; the pointer is followed by hand, since some browsers move a range only by its thumb. Where the first picture is gone,
 * the second is shown alone.
 *
 * With `opens`, a click or Enter does not move the divider but fires `open`. With `choosable`, the modes can be chosen; `mode` is fired.
 */
class StudioCompare extends LitElement {
  static properties = {
    beforePicture: {},
    afterPicture: {},
    beforeLabel: {},
    afterLabel: {},
    label: {},
    description: {},
    modesLabel: {},
    sliderLabel: {},
    sideLabel: {},
    holdLabel: {},
    opens: { type: Boolean },
    choosable: { type: Boolean },
    mode: {},
    value: { type: Number },
    loaded: { state: true },
    alone: { state: true },
    held: { state: true },
  };

  static styles = compareStyles;

  declare beforePicture: string;
  declare afterPicture: string;
  declare beforeLabel: string;
  declare afterLabel: string;
  declare label: string;
  declare description: string;
  declare modesLabel: string;
  declare sliderLabel: string;
  declare sideLabel: string;
  declare holdLabel: string;
  declare opens: boolean;
  declare choosable: boolean;
  declare mode: Mode;
  declare value: number;
  declare loaded: boolean;
  declare alone: boolean;
  declare held: boolean;

  private downAt?: number;
  private dragged = false;

  constructor() {
    super();
    this.beforePicture = this.afterPicture = '';
    this.beforeLabel = this.afterLabel = this.label = this.description = '';
    this.modesLabel = this.sliderLabel = this.sideLabel = this.holdLabel = '';
    this.opens = this.choosable = this.loaded = this.alone = this.held = false;
    this.mode = 'slider';
    this.value = 50;
    this.addEventListener('pointermove', (event) => this.drag(event));
    this.addEventListener('pointerup', () => this.release(true));
    this.addEventListener('pointercancel', () => this.release(false));
  }

  /** For `studio-zoom`: where the pictures are. */
  get panes(): Pane[] {
    return [...this.renderRoot.querySelectorAll<HTMLElement>('.place')].map((box) => ({
      box,
      picture: box.querySelector<HTMLElement>('.picture')!,
      pixels: Number(this.dataset.pixels ?? this.renderRoot.querySelector<HTMLImageElement>('.after')?.naturalWidth ?? 0),
    }));
  }

  key(code: string) {
    if (code !== 'KeyV' || !this.choosable || this.alone) {
      return false;
    }
    this.choose(MODES[(MODES.indexOf(this.mode) + 1) % MODES.length]);
    return true;
  }

  private choose(mode: Mode) {
    this.mode = mode;
    this.held = false;
    this.dispatchEvent(new CustomEvent('mode', { detail: mode }));
  }

  protected updated(changed: Map<string, unknown>) {
    if (changed.has('mode') || changed.has('loaded')) {
      this.dispatchEvent(new CustomEvent('panes', { bubbles: true }));
    }
  }

  private get range() {
    return this.renderRoot.querySelector('input');
  }

  private press(event: PointerEvent) {
    if (event.button !== 0 || this.downAt !== undefined || this.alone || this.belongsToZoom(event)) {
      return;
    }
    this.downAt = event.clientX;
    this.dragged = false;
    this.setPointerCapture(event.pointerId);
    this.range?.focus({ preventScroll: true });
    event.preventDefault();
    if (!this.opens) {
      this.moveTo(event.clientX);
    }
  }

  /** An enlarged picture is moved by the pointer, unless it takes the divider. */
  private belongsToZoom(event: PointerEvent) {
    const box = this.renderRoot.querySelector('.window')!.getBoundingClientRect();
    const divider = box.left + (box.width * this.value) / 100;
    return this.closest('studio-zoom[pannable]') !== null && Math.abs(event.clientX - divider) > REACH_PX;
  }

  private drag(event: PointerEvent) {
    if (this.downAt === undefined) {
      return;
    }
    this.dragged ||= Math.abs(event.clientX - this.downAt) >= SLACK_PX;
    if (this.dragged) {
      this.moveTo(event.clientX);
    }
  }

  private release(whole: boolean) {
    const clicked = whole && this.downAt !== undefined && !this.dragged;
    this.downAt = undefined;
    if (clicked && this.opens) {
      this.open();
    }
  }

  private moveTo(clientX: number) {
    const box = this.renderRoot.querySelector('.window')!.getBoundingClientRect();
    const share = (clientX - box.left) / Math.max(1, box.width);
    this.value = Math.round(Math.min(1, Math.max(0, share)) * 100);
  }

  private rangeKey(event: KeyboardEvent) {
    if (event.key === 'Enter' && this.opens) {
      this.open();
    }
  }

  private holdKey(event: KeyboardEvent) {
    if (event.key === ' ' || event.key === 'Enter') {
      this.held = event.type === 'keydown';
      event.preventDefault();
    }
  }

  private open() {
    this.dispatchEvent(new CustomEvent('open'));
  }

  render() {
    const mode = this.alone ? 'alone' : this.mode;
    return html`${this.choosable && !this.alone ? this.modes() : ''}
      <div class="area ${mode} ${this.loaded ? 'loaded' : ''}">${this.pictures(mode)}</div>`;
  }

  private modes() {
    const labels = { slider: this.sliderLabel, side: this.sideLabel, hold: this.holdLabel };
    return html`<div class="modes" role="group" aria-label=${this.modesLabel}>
      ${MODES.map(
        (mode) =>
          html`<button aria-pressed=${this.mode === mode} title="${labels[mode]} (V)" @click=${() => this.choose(mode)}>
            ${labels[mode]}
          </button>`,
      )}
    </div>`;
  }

  private pictures(mode: Mode | 'alone') {
    switch (mode) {
      case 'side':
        return html`<div class="place"><div class="window">${this.former('', '')}${this.word('start', this.beforeLabel)}</div></div>
          <div class="place"><div class="window">${this.present('', '')}${this.word('end', this.afterLabel)}</div></div>`;
      case 'hold':
        return html`<div class="place"><div class="window">${this.present('', '')}${this.former('', this.held ? '' : 'away')}${this.holding()}</div></div>`;
      case 'alone':
        return html`<div class="place"><div class="window">${this.present('', '')}</div></div>`;
      default:
        return html`<div class="place">
          <div class="window" @pointerdown=${this.press}>
            ${this.former(`clip-path: inset(0 ${100 - this.value}% 0 0)`, '')}
            ${this.present(`clip-path: inset(0 0 0 ${this.value}%)`, '')}
            <input
              type="range"
              min="0"
              max="100"
              .value=${String(this.value)}
              aria-label=${this.label}
              aria-valuetext="${this.beforeLabel} ${this.value} %"
              @input=${(event: Event) => (this.value = Number((event.target as HTMLInputElement).value))}
              @keydown=${this.rangeKey}
            />
            ${this.divider()}
          </div>
        </div>`;
    }
  }

  private former(style: string, name: string) {
    return html`<div class="layer ${name}" style=${style}>
      <div class="picture"><img src=${this.beforePicture} alt=${this.beforeLabel} @error=${() => (this.alone = true)} /></div>
    </div>`;
  }

  private present(style: string, name: string) {
    return html`<div class="layer ${name}" style=${style}>
      <div class="picture">
        <img class="after" src=${this.afterPicture} alt=${this.description} @load=${() => (this.loaded = true)} />
      </div>
    </div>`;
  }

  private holding() {
    const hold = (held: boolean) => () => (this.held = held);
    return html`<button
        class="hold-button"
        aria-label="${this.holdLabel}: ${this.beforeLabel}"
        aria-pressed=${this.held}
        @pointerenter=${hold(true)}
        @pointerdown=${hold(true)}
        @pointerleave=${hold(false)}
        @keydown=${this.holdKey}
        @keyup=${this.holdKey}
        @blur=${hold(false)}
      ></button>
      ${this.word('start', this.held ? this.beforeLabel : this.afterLabel)}`;
  }

  private word(side: string, word: string, gone = false) {
    return html`<span class="word ${side} ${gone ? 'gone' : ''}" aria-hidden="true">${word}</span>`;
  }

  private divider() {
    return html`${this.word('start', this.beforeLabel, this.value < 12)} ${this.word('end', this.afterLabel, this.value > 88)}
      <div class="divider" style="left: ${this.value}%">
        <div class="grip">
          <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.75" stroke-linecap="round">
            <path d="m9 7-5 5 5 5M15 7l5 5-5 5" />
          </svg>
        </div>
      </div>`;
  }
}

customElements.define('studio-compare', StudioCompare);
