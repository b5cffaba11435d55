import { LitElement, html, nothing } from 'lit';
import type { PropertyValues } from 'lit';
import { MaskDrawing, type Point } from './mask-drawing';
import { type Command, ICONS } from './mask-icons';
import { maskStyles } from './mask-styles';
import { type Box, keyed } from './rectangle';

/** Zooms beyond which nothing is gained. */
const NEAREST = 8;
const STEP = 1.25;

/**
 * Paints a mask over a picture: by mouse, pen or finger, or rectangles by the keyboard. Fires `touched` when something was painted.
 * `save()` sends the mask as PNG to the address in the attribute `target`, in the colours and the size that the file is to have.
 */
class StudioMask extends LitElement {
  static properties = {
    picture: {},
    mask: {},
    pictureWidth: { type: Number },
    pictureHeight: { type: Number },
    words: { attribute: false },
    erasing: { state: true },
    brush: { state: true },
    zoom: { state: true },
    fitting: { state: true },
    frame: { state: true },
    hover: { state: true },
    share: { state: true },
  };

  static styles = maskStyles;

  declare picture: string;
  declare mask: string;
  declare pictureWidth: number;
  declare pictureHeight: number;
  declare words: Record<string, string>;
  declare erasing: boolean;
  declare brush: number;
  /** Pixels of the screen for one of the picture; 0 while all of it is to be seen. */
  declare zoom: number;
  declare fitting: number;
  declare frame?: Box;
  declare hover?: Point;
  declare share: number;

  private drawing?: MaskDrawing;
  private readonly pointers = new Map<number, PointerEvent>();
  private stroke?: number;
  private readonly room = new ResizeObserver(() => this.measure());

  constructor() {
    super();
    this.picture = this.mask = '';
    this.pictureWidth = this.pictureHeight = 1;
    this.words = {};
    this.erasing = false;
    this.brush = 1;
    this.zoom = this.share = 0;
    this.fitting = 1;
    this.addEventListener('keydown', (event) => this.key(event));
  }

  protected firstUpdated(_: PropertyValues) {
    const size = { width: this.pictureWidth, height: this.pictureHeight };
    this.brush = Math.max(2, Math.round(Math.max(size.width, size.height) / 16));
    this.drawing = new MaskDrawing(size);
    this.renderRoot.querySelector('.sheet')!.append(this.drawing.canvas);
    this.room.observe(this.renderRoot.querySelector('.room')!);
    if (this.mask) {
      const before = new Image();
      before.src = this.mask;
      before.decode().then(() => {
        this.drawing!.begin(before);
        this.share = this.drawing!.share();
      }, console.warn);
    }
  }

  disconnectedCallback() {
    super.disconnectedCallback();
    this.room.disconnect();
  }

  /** The keyboard begins at the picture. */
  focus() {
    this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('.sheet')?.focus());
  }

  /** @returns `saved`, `empty` when nothing is painted, or `failed` */
  async save(): Promise<string> {
    if (!this.drawing || this.drawing.empty) {
      return 'empty';
    }
    const file = await this.drawing.png();
    if (!file) {
      return 'failed';
    }
    const body = new FormData();
    body.append('file', file, 'mask.png');
    const answer = await fetch(this.getAttribute('target')!, { method: 'POST', body }).catch(() => undefined);
    return answer?.ok ? 'saved' : 'failed';
  }

  private get scale() {
    return this.zoom || this.fitting;
  }

  private measure() {
    const room = this.renderRoot.querySelector('.room')!;
    const all = Math.min(room.clientWidth / this.pictureWidth, room.clientHeight / this.pictureHeight);
    this.fitting = Math.min(NEAREST, all);
  }

  private zoomBy(factor: number) {
    const wanted = Math.min(NEAREST, this.scale * factor);
    this.zoom = wanted <= this.fitting ? 0 : wanted;
  }

  private at(event: PointerEvent): Point {
    const corner = this.drawing!.canvas.getBoundingClientRect();
    return { x: (event.clientX - corner.left) / this.scale, y: (event.clientY - corner.top) / this.scale };
  }

  private press(event: PointerEvent) {
    if (event.button !== 0 || !this.drawing) {
      return;
    }
    event.preventDefault();
    const sheet = event.currentTarget as HTMLElement;
    sheet.focus({ preventScroll: true });
    sheet.setPointerCapture(event.pointerId);
    this.pointers.set(event.pointerId, event);
    this.frame = undefined;
    if (this.pointers.size === 1) {
      this.stroke = event.pointerId;
      this.drawing.add({ kind: 'stroke', erase: this.erasing, size: this.brush, points: [this.at(event)] });
    } else if (this.stroke !== undefined) {
      // Two fingers move the picture; what the first of them has painted meanwhile was not meant.
      this.stroke = undefined;
      this.drawing.drop();
    }
  }

  private follow(event: PointerEvent) {
    if (event.pointerType !== 'touch') {
      this.hover = this.at(event);
    }
    const before = this.pointers.get(event.pointerId);
    if (!before) {
      return;
    }
    if (this.stroke === event.pointerId) {
      const events = event.getCoalescedEvents?.() ?? [];
      this.drawing!.extend((events.length > 0 ? events : [event]).map((one) => this.at(one)));
    } else if (this.pointers.size === 2) {
      this.pinch(before, event);
    }
    this.pointers.set(event.pointerId, event);
  }

  private pinch(before: PointerEvent, now: PointerEvent) {
    const other = [...this.pointers.values()].find((one) => one.pointerId !== now.pointerId)!;
    const apart = (one: PointerEvent) => Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    this.zoomBy(apart(now) / Math.max(1, apart(before)));
    this.renderRoot
      .querySelector('.room')!
      .scrollBy((before.clientX - now.clientX) / 2, (before.clientY - now.clientY) / 2);
  }

  private release(event: PointerEvent) {
    this.pointers.delete(event.pointerId);
    if (this.stroke === event.pointerId) {
      this.stroke = undefined;
      this.changed();
    }
  }

  private changed() {
    this.share = this.drawing!.share();
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('touched'));
  }

  private run(command: Command) {
    if (!this.drawing) {
      return;
    }
    switch (command) {
      case 'paint':
      case 'erase':
        this.erasing = command === 'erase';
        return;
      case 'undo':
        this.drawing.undo();
        break;
      case 'redo':
        this.drawing.redo();
        break;
      case 'invert':
      case 'clear':
        this.drawing.add({ kind: command });
        break;
      case 'smaller':
        return this.zoomBy(1 / STEP);
      case 'larger':
        return this.zoomBy(STEP);
      case 'fit':
        this.zoom = 0;
        return;
    }
    this.changed();
  }

  /** By the place of the key, so that they lie under the same fingers in every alphabet. */
  private key(event: KeyboardEvent) {
    const ctrl = event.ctrlKey || event.metaKey;
    const commands: Record<string, Command> = ctrl
      ? { KeyZ: event.shiftKey ? 'redo' : 'undo', KeyY: 'redo' }
      : { KeyX: this.erasing ? 'paint' : 'erase', KeyI: 'invert', Minus: 'smaller', Equal: 'larger', Digit0: 'fit' };
    const command = event.altKey ? undefined : commands[event.code];
    if (command) {
      this.run(command);
    } else if (!ctrl && (event.code === 'BracketLeft' || event.code === 'BracketRight')) {
      this.widen(event.code === 'BracketRight' ? STEP : 1 / STEP);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private get widest() {
    return Math.max(this.pictureWidth, this.pictureHeight);
  }

  private widen(factor: number) {
    const wanted = Math.round(this.brush * factor);
    this.brush = Math.min(this.widest, Math.max(1, wanted === this.brush ? wanted + Math.sign(factor - 1) : wanted));
  }

  /** Arrows choose a rectangle on the picture, Enter paints it. */
  private choose(event: KeyboardEvent) {
    const size = { width: this.pictureWidth, height: this.pictureHeight };
    if (this.frame && (event.key === 'Enter' || event.key === ' ')) {
      this.drawing!.add({ kind: 'box', erase: this.erasing, box: this.frame });
      this.changed();
    } else if (this.frame && event.key === 'Escape') {
      this.frame = undefined;
    } else {
      const [width, height] = [Math.ceil(size.width / 4), Math.ceil(size.height / 4)];
      const middle = { x: (size.width - width) >> 1, y: (size.height - height) >> 1, width, height };
      const frame = keyed(event, this.frame ?? middle, 0, size);
      if (!frame) {
        return;
      }
      this.frame = this.frame ? frame : middle;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  private word(key: string, ...values: (string | number)[]) {
    return values.reduce<string>((text, value, at) => text.replace(`{${at}}`, String(value)), this.words[key] ?? '');
  }

  render() {
    return html`<div class="tools" role="toolbar" aria-label=${this.word('tools')}>
        <span class="group">${this.button('paint', !this.erasing)}${this.button('erase', this.erasing)}</span>
        <label class="size">
          <span>${this.word('size')}</span>
          <input
            type="range"
            min="1"
            max=${Math.max(2, Math.round(this.widest / 3))}
            .value=${String(this.brush)}
            @input=${(event: Event) => (this.brush = Number((event.target as HTMLInputElement).value))}
          />
          <output>${this.brush}</output>
        </label>
        <span class="group">${this.button('undo')}${this.button('redo')}</span>
        <span class="group">${this.button('invert')}${this.button('clear')}</span>
        <span class="group">${this.button('smaller')}${this.button('fit')}${this.button('larger')}</span>
      </div>
      <div class="room">${this.sheet()}</div>
      <p class="facts">
        <strong role="status">${this.status()}</strong>
        <span id="help">${this.word('help')}</span>
      </p>`;
  }

  private sheet() {
    return html`<div
      class="sheet"
      tabindex="0"
      role="application"
      aria-label=${this.word('label')}
      aria-describedby="help"
      style="width: ${this.pictureWidth * this.scale}px; height: ${this.pictureHeight * this.scale}px"
      @pointerdown=${this.press}
      @pointermove=${this.follow}
      @pointerup=${this.release}
      @pointercancel=${this.release}
      @pointerleave=${() => (this.hover = undefined)}
      @keydown=${this.choose}
    >
      <img src=${this.picture} alt="" />
      ${this.frame ? this.outline('frame', this.frame) : nothing}
      ${this.hover
        ? this.outline('brush', {
            x: this.hover.x - this.brush / 2,
            y: this.hover.y - this.brush / 2,
            width: this.brush,
            height: this.brush,
          })
        : nothing}
    </div>`;
  }

  private outline(kind: string, box: Box) {
    const [left, top, width, height] = [box.x, box.y, box.width, box.height].map((value) => value * this.scale);
    return html`<div class=${kind} style="left: ${left}px; top: ${top}px; width: ${width}px; height: ${height}px"></div>`;
  }

  private status() {
    const percent = Math.round(100 * this.share);
    const painted = this.share > 0 && percent === 0 ? this.word('little') : this.word('painted', percent);
    return this.frame
      ? `${this.word('rectangle', this.frame.width, this.frame.height, this.frame.x, this.frame.y)} · ${painted}`
      : painted;
  }

  private button(command: Command, pressed?: boolean) {
    const idle = (command === 'undo' && !this.drawing?.undoable) || (command === 'redo' && !this.drawing?.redoable);
    return html`<button
      type="button"
      aria-label=${this.word(command)}
      title=${this.word(command)}
      aria-pressed=${pressed ?? nothing}
      aria-disabled=${idle ? 'true' : nothing}
      @click=${() => this.run(command)}
    >
      <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round">
        ${ICONS[command]}
      </svg>
    </button>`;
  }
}

customElements.define('studio-mask', StudioMask);
