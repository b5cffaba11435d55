import { LitElement, css, html } from 'lit';

/** A pointer that moved less than this was not dragging. */
const SLACK_PX = 4;

/**
 * Two pictures in one box, the first left of a divider and the second right of it. Under the divider lies a native range input, so
 * that arrows, Page Up, Home and screen readers work as everywhere; the pointer is followed by hand, since some browsers move a
 * range only by its thumb. Where the first picture is gone, the second is shown alone.
 *
 * With `opens`, a click or Enter does not move the divider but fires `open`.
 */
class StudioCompare extends LitElement {
  static properties = {
    beforePicture: {},
    afterPicture: {},
    beforeLabel: {},
    afterLabel: {},
    label: {},
    description: {},
    opens: { type: Boolean },
    value: { type: Number },
    loaded: { state: true },
    alone: { state: true },
  };

  static styles = css`
    :host {
      display: block;
      position: relative;
      width: 100%;
      height: 100%;
      overflow: hidden;
      touch-action: pan-y;
      user-select: none;
      -webkit-user-select: none;
      cursor: ew-resize;
    }
    :host([hidden]) {
      display: none;
    }
    .pictures {
      position: absolute;
      inset: 0;
      opacity: 0;
      transition: opacity 160ms ease-out;
      background: repeating-conic-gradient(
          light-dark(#e4e2df, #34363b) 0 25%,
          light-dark(#f7f6f5, #26282c) 0 50%
        )
        0 0 / 16px 16px;
    }
    .loaded .pictures {
      opacity: 1;
    }
    img {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      object-fit: contain;
      pointer-events: none;
    }
    .word {
      position: absolute;
      top: 10px;
      padding: 2px 8px;
      border-radius: 6px;
      background: rgb(16 16 18 / 68%);
      color: #ffffff;
      font: 500 12px/18px var(--aura-font-family, sans-serif);
      pointer-events: none;
      transition: opacity 160ms ease-out;
    }
    .start {
      left: 10px;
    }
    .end {
      right: 10px;
    }
    .gone {
      opacity: 0;
    }
    .divider {
      position: absolute;
      inset-block: 0;
      width: 2px;
      margin-left: -1px;
      background: #ffffff;
      box-shadow: 0 0 0 0.5px rgb(0 0 0 / 35%);
      pointer-events: none;
    }
    .grip {
      position: absolute;
      top: 50%;
      left: 50%;
      display: grid;
      place-items: center;
      width: 32px;
      height: 32px;
      margin: -16px 0 0 -16px;
      border-radius: 50%;
      background: #ffffff;
      color: #1b1a19;
      box-shadow: 0 1px 6px rgb(0 0 0 / 35%);
    }
    svg {
      width: 18px;
      height: 18px;
    }
    input {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
      margin: 0;
      opacity: 0;
      pointer-events: none;
    }
    input:focus-visible ~ .divider .grip {
      outline: 3px solid var(--studio-accent, #5a53d6);
      outline-offset: 2px;
    }
    @media (prefers-reduced-motion: reduce) {
      .pictures,
      .word {
        transition: none;
      }
    }
  `;

  declare beforePicture: string;
  declare afterPicture: string;
  declare beforeLabel: string;
  declare afterLabel: string;
  declare label: string;
  declare description: string;
  declare opens: boolean;
  declare value: number;
  declare loaded: boolean;
  declare alone: boolean;

  private downAt?: number;
  private dragged = false;

  constructor() {
    super();
    this.beforePicture = this.afterPicture = '';
    this.beforeLabel = this.afterLabel = this.label = this.description = '';
    this.opens = this.loaded = this.alone = false;
    this.value = 50;
    this.addEventListener('pointerdown', (event) => this.press(event));
    this.addEventListener('pointermove', (event) => this.drag(event));
    this.addEventListener('pointerup', () => this.release(true));
    this.addEventListener('pointercancel', () => this.release(false));
  }

  private get range() {
    return this.renderRoot.querySelector('input');
  }

  private press(event: PointerEvent) {
    if (event.button !== 0) {
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
    const box = this.getBoundingClientRect();
    const share = (clientX - box.left) / Math.max(1, box.width);
    this.value = Math.round(Math.min(1, Math.max(0, share)) * 100);
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'Enter' && this.opens) {
      this.open();
    }
  }

  private open() {
    this.dispatchEvent(new CustomEvent('open'));
  }

  render() {
    const at = this.alone ? 0 : this.value;
    return html`<div class=${this.loaded ? 'loaded' : ''}>
      <div class="pictures">
        ${this.alone
          ? ''
          : html`<img
              src=${this.beforePicture}
              alt=${this.beforeLabel}
              style="clip-path: inset(0 ${100 - at}% 0 0)"
              @error=${() => (this.alone = true)}
            />`}
        <img
          src=${this.afterPicture}
          alt=${this.description}
          style="clip-path: inset(0 0 0 ${at}%)"
          @load=${() => (this.loaded = true)}
        />
      </div>
      <input
        type="range"
        min="0"
        max="100"
        ?hidden=${this.alone}
        .value=${String(this.value)}
        aria-label=${this.label}
        aria-valuetext="${this.beforeLabel} ${this.value} %"
        @input=${(event: Event) => (this.value = Number((event.target as HTMLInputElement).value))}
        @keydown=${this.key}
      />
      ${this.alone ? '' : this.divider()}
    </div>`;
  }

  private divider() {
    return html`<span class="word start ${this.value < 12 ? 'gone' : ''}" aria-hidden="true">${this.beforeLabel}</span>
      <span class="word end ${this.value > 88 ? 'gone' : ''}" aria-hidden="true">${this.afterLabel}</span>
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
