import { LitElement, css, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { type Box, type Hold, type Size, keyed, moved, ofRatio, resized } from './rectangle';

const HOLDS: Hold[] = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'];

/** How long nothing must change before screen readers hear the new size. */
const QUIET_MS = 600;

/**
 * A picture with a rectangle on it that is to stay of it, in the picture's own pixels. Drag it, its edges and corners, or a new one
 * beside it; or use the arrow keys. Fires `box` whenever it came to rest, and `take` on Enter.
 */
class StudioCrop extends LitElement {
  static properties = {
    picture: {},
    pictureWidth: { type: Number },
    pictureHeight: { type: Number },
    box: { attribute: false },
    ratio: { type: Number },
    least: { type: Number },
    label: {},
    help: {},
    tooSmall: {},
    said: { state: true },
  };

  static styles = css`
    :host {
      display: flex;
      flex-direction: column;
      align-items: center;
      gap: 10px;
    }
    .stage {
      position: relative;
      overflow: hidden;
      border-radius: 8px;
      background: repeating-conic-gradient(light-dark(#e4e2df, #34363b) 0 25%, light-dark(#f7f6f5, #26282c) 0 50%) 0 0 / 16px
        16px;
      cursor: crosshair;
      touch-action: none;
      user-select: none;
      -webkit-user-select: none;
    }
    img {
      display: block;
      max-width: 100%;
      max-height: min(56dvh, 620px);
      pointer-events: none;
    }
    .frame {
      position: absolute;
      box-sizing: border-box;
      border: 1px solid #ffffff;
      box-shadow:
        0 0 0 1px rgb(0 0 0 / 45%),
        0 0 0 9999px rgb(12 12 14 / 62%);
      cursor: move;
      outline: none;
    }
    .frame:focus-visible {
      border-color: var(--studio-accent, #5a53d6);
      outline: 2px solid var(--studio-accent, #5a53d6);
    }
    .frame::before,
    .frame::after {
      content: '';
      position: absolute;
      pointer-events: none;
      border: 0 solid rgb(255 255 255 / 34%);
    }
    .frame::before {
      inset: 0 33.333%;
      border-width: 0 1px;
    }
    .frame::after {
      inset: 33.333% 0;
      border-width: 1px 0;
    }
    .hold {
      position: absolute;
      z-index: 1;
      display: grid;
      place-items: center;
      width: 28px;
      height: 28px;
      translate: -50% -50%;
    }
    .hold::after {
      content: '';
      width: 10px;
      height: 10px;
      border-radius: 3px;
      background: #ffffff;
      box-shadow: 0 0 0 1px rgb(0 0 0 / 45%);
    }
    .facts {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 2px 12px;
      margin: 0;
      font-size: 13px;
      line-height: 20px;
      text-align: center;
    }
    .facts strong {
      font-weight: 600;
      font-variant-numeric: tabular-nums;
    }
    .facts span {
      color: var(--studio-muted, #6b6762);
    }
    .facts .bad {
      color: var(--studio-bad, #c6372f);
    }
    @media (hover: none) and (pointer: coarse) {
      .facts span:not(.bad) {
        display: none;
      }
    }
    .said {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;

  declare picture: string;
  declare pictureWidth: number;
  declare pictureHeight: number;
  declare box: Box;
  declare ratio: number;
  declare least: number;
  declare label: string;
  declare help: string;
  declare tooSmall: string;
  declare said: string;

  private drag?: { hold: Hold; from: Box; x: number; y: number };
  private speaking?: number;

  constructor() {
    super();
    this.picture = this.label = this.help = this.tooSmall = this.said = '';
    this.pictureWidth = this.pictureHeight = 1;
    this.ratio = this.least = 0;
    this.box = { x: 0, y: 0, width: 1, height: 1 };
  }

  /** The keyboard begins at the rectangle. */
  focus() {
    this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.frame')?.focus());
  }

  protected willUpdate(changed: PropertyValues) {
    // Not while it is being set up, when the rectangle of before may be there already.
    if (changed.has('ratio') && this.hasUpdated) {
      this.put(ofRatio(this.box, this.ratio, this.size), true);
    }
  }

  private get size(): Size {
    return { width: this.pictureWidth, height: this.pictureHeight };
  }

  private put(box: Box, atRest: boolean) {
    this.box = box;
    if (atRest) {
      this.dispatchEvent(new CustomEvent('box', { detail: box }));
      window.clearTimeout(this.speaking);
      this.speaking = window.setTimeout(() => (this.said = `${box.width} × ${box.height}; ${box.x}, ${box.y}`), QUIET_MS);
    }
  }

  /** Pixels of the picture for one of the screen. */
  private get scale() {
    const stage = this.renderRoot.querySelector('.stage')!.getBoundingClientRect();
    return this.pictureWidth / Math.max(1, stage.width);
  }

  private press(event: PointerEvent) {
    if (event.button !== 0) {
      return;
    }
    event.preventDefault();
    const target = event.target as HTMLElement;
    const stage = event.currentTarget as HTMLElement;
    stage.setPointerCapture(event.pointerId);
    this.renderRoot.querySelector<HTMLElement>('.frame')?.focus({ preventScroll: true });
    const inside = target.closest('.frame') !== null;
    const hold = (target.dataset.hold ?? (inside ? '' : 'se')) as Hold;
    this.drag = { hold, from: inside ? this.box : this.begun(event, stage), x: event.clientX, y: event.clientY };
  }

  /** A new rectangle, without extent yet, where the pointer went down. */
  private begun(event: PointerEvent, stage: HTMLElement): Box {
    const corner = stage.getBoundingClientRect();
    const x = (event.clientX - corner.left) * this.scale;
    const y = (event.clientY - corner.top) * this.scale;
    return moved({ x: 0, y: 0, width: 1, height: 1 }, x, y, this.size);
  }

  private follow(event: PointerEvent) {
    if (!this.drag) {
      return;
    }
    const { hold, from, x, y } = this.drag;
    const dx = (event.clientX - x) * this.scale;
    const dy = (event.clientY - y) * this.scale;
    if (from !== this.box && Math.hypot(event.clientX - x, event.clientY - y) < 4 && from.width === 1) {
      return;
    }
    this.put(hold ? resized(from, hold, dx, dy, this.ratio, this.size) : moved(from, dx, dy, this.size), false);
  }

  private release() {
    if (this.drag) {
      this.drag = undefined;
      this.put(this.box, true);
    }
  }

  private key(event: KeyboardEvent) {
    if (event.key === 'Enter') {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('take'));
      return;
    }
    const box = keyed(event, this.box, this.ratio, this.size);
    if (box) {
      event.preventDefault();
      event.stopPropagation();
      this.put(box, true);
    }
  }

  render() {
    const { x, y, width, height } = this.box;
    const part = (value: number, whole: number) => `${(100 * value) / whole}%`;
    const small = this.least > 0 && Math.min(width, height) < this.least;
    return html`<div
        class="stage"
        @pointerdown=${this.press}
        @pointermove=${this.follow}
        @pointerup=${this.release}
        @pointercancel=${this.release}
      >
        <img src=${this.picture} alt="" width=${this.pictureWidth} height=${this.pictureHeight} style="height: auto; width: auto" />
        <div
          class="frame"
          tabindex="0"
          role="application"
          aria-label="${this.label}: ${width} × ${height}"
          aria-describedby="help"
          style="left: ${part(x, this.pictureWidth)}; top: ${part(y, this.pictureHeight)}; width: ${part(
            width,
            this.pictureWidth,
          )}; height: ${part(height, this.pictureHeight)}"
          @keydown=${this.key}
        >
          ${HOLDS.map((hold) => this.hold(hold))}
        </div>
      </div>
      <p class="facts">
        <strong class=${small ? 'bad' : ''}>${width} × ${height}</strong>
        ${small ? html`<span class="bad" role="alert">${this.tooSmall}</span>` : nothing}
        <span id="help">${this.help}</span>
      </p>
      <div class="said" role="status">${this.said}</div>`;
  }

  private hold(hold: Hold) {
    const across = hold.includes('w') ? '0' : hold.includes('e') ? '100%' : '50%';
    const down = hold.includes('n') ? '0' : hold.includes('s') ? '100%' : '50%';
    return html`<span class="hold" data-hold=${hold} style="left: ${across}; top: ${down}; cursor: ${hold}-resize"></span>`;
  }
}

customElements.define('studio-crop', StudioCrop);
