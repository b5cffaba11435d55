import { LitElement, css, html, svg } from 'lit';
import type WaveSurfer from 'wavesurfer.js';
import { clock } from './studio-elapsed';
import './studio-one-at-a-time';

/** The server's picture of a sound: a bar every 4 of 768 pixels, in the middle of its height. */
const BARS = 192;

/** How loud the sound is along its length, read from the heights of the bars: a picture is a hundredth of the sound's size. */
async function peaksOf(address: string): Promise<number[]> {
  const picture = new Image();
  picture.src = address;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth;
  canvas.height = picture.naturalHeight;
  const pen = canvas.getContext('2d')!;
  pen.drawImage(picture, 0, 0);
  const pixels = pen.getImageData(0, 0, canvas.width, canvas.height).data;
  return Array.from({ length: BARS }, (_, bar) => {
    const x = Math.floor(((bar + 0.375) * canvas.width) / BARS);
    let drawn = 0;
    for (let y = 0; y < canvas.height; y++) {
      drawn += pixels[(y * canvas.width + x) * 4 + 3] > 100 ? 1 : 0;
    }
    return drawn / canvas.height;
  });
}

/** The server's picture of a part of the sound, and how long the part is. */
interface Part {
  address: string;
  milliseconds: number;
}

/** The peaks of the parts as those of one sound, each as wide as it is long. */
async function peaksOfAll(parts: Part[]): Promise<number[]> {
  const peaks = await Promise.all(parts.map((part) => peaksOf(part.address)));
  const whole = parts.reduce((sum, part) => sum + part.milliseconds, 0);
  return Array.from({ length: BARS }, (_, bar) => {
    let at = ((bar + 0.5) / BARS) * whole;
    let part = 0;
    while (part < parts.length - 1 && at >= parts[part].milliseconds) {
      at -= parts[part].milliseconds;
      part++;
    }
    const place = Math.floor((at / Math.max(1, parts[part].milliseconds)) * BARS);
    return peaks[part][Math.min(BARS - 1, place)];
  });
}

/**
 * A player of the `audio` inside it: its waveform, drawn by wavesurfer.js, is a slider for pointer and keyboard. Where the server has no
 * picture of the sound, the browser decodes it once it is in sight.
 */
class StudioSound extends LitElement {
  static properties = {
    pictures: { type: Array },
    milliseconds: { type: Number },
    label: {},
    playLabel: {},
    pauseLabel: {},
    timeLabel: {},
    failedLabel: {},
    state: { state: true },
    at: { state: true },
  };

  static styles = css`
    :host {
      display: grid;
      grid-template-columns: auto 1fr auto;
      align-items: center;
      gap: 12px;
      width: 100%;
      box-sizing: border-box;
    }
    button {
      display: grid;
      place-items: center;
      width: 36px;
      height: 36px;
      padding: 0;
      border: 0;
      border-radius: 50%;
      background: var(--studio-accent);
      color: var(--studio-on-accent);
      cursor: pointer;
    }
    .wave {
      position: relative;
      height: var(--studio-sound-height, 48px);
      border-radius: 6px;
      cursor: pointer;
      touch-action: pan-y;
    }
    .drawing {
      position: absolute;
      inset: 0;
    }
    button:focus-visible,
    .wave:focus-visible {
      outline: 2px solid var(--studio-accent);
      outline-offset: 2px;
    }
    .colours {
      position: absolute;
      visibility: hidden;
      color: var(--studio-line-strong);
      background: var(--studio-accent);
    }
    .time {
      font: 400 12px/16px var(--aura-font-family, sans-serif);
      font-variant-numeric: tabular-nums;
      color: var(--studio-muted);
      white-space: nowrap;
    }
    .failed {
      grid-column: 1 / -1;
      color: var(--studio-bad);
      font-size: 13px;
    }
  `;

  /** In their order; none when the server has no picture of some part. */
  declare pictures: Part[];
  declare milliseconds: number;
  declare label: string;
  declare playLabel: string;
  declare pauseLabel: string;
  declare timeLabel: string;
  declare failedLabel: string;
  declare state: 'silent' | 'playing' | 'failed';
  declare at: number;

  private wave?: WaveSurfer;
  private leaving = new AbortController();
  private readonly sight = new IntersectionObserver((entries) => {
    if (entries.some((entry) => entry.isIntersecting)) {
      this.sight.disconnect();
      this.draw().catch(() => {});
    }
  });

  constructor() {
    super();
    this.label = this.playLabel = this.pauseLabel = this.timeLabel = this.failedLabel = '';
    this.pictures = [];
    this.milliseconds = this.at = 0;
    this.state = 'silent';
  }

  private get sound() {
    return this.querySelector('audio');
  }

  /** Seconds; what the browser measured, else what the server knows. */
  private get length() {
    const measured = this.sound?.duration ?? NaN;
    return Number.isFinite(measured) ? measured : this.milliseconds / 1000;
  }

  connectedCallback() {
    super.connectedCallback();
    this.leaving = new AbortController();
    const options = { signal: this.leaving.signal, capture: true };
    this.addEventListener('play', () => (this.state = 'playing'), options);
    this.addEventListener('pause', () => (this.state = 'silent'), options);
    this.addEventListener('error', () => (this.state = 'failed'), options);
    for (const moved of ['timeupdate', 'seeked', 'loadedmetadata']) {
      this.addEventListener(moved, () => this.moved(), options);
    }
    this.sight.observe(this);
  }

  disconnectedCallback() {
    this.leaving.abort();
    this.sight.disconnect();
    this.wave?.destroy();
    this.wave = undefined;
    super.disconnectedCallback();
  }

  private moved() {
    this.at = this.sound?.currentTime ?? 0;
    this.requestUpdate();
  }

  private async draw() {
    const [{ default: WaveSurfer }, peaks] = await Promise.all([
      import('wavesurfer.js'),
      this.pictures.length > 0 ? peaksOfAll(this.pictures).catch(() => undefined) : undefined,
      this.updateComplete,
    ]);
    const media = this.sound;
    const container = this.renderRoot.querySelector<HTMLElement>('.drawing');
    if (!media || !container || !this.isConnected || this.wave) {
      return;
    }
    const colours = getComputedStyle(this.renderRoot.querySelector('.colours')!);
    this.wave = WaveSurfer.create({
      container,
      media,
      ...(peaks && { peaks: [peaks], duration: this.length }),
      height: 'auto',
      normalize: !peaks,
      barWidth: 2,
      barGap: 2,
      barRadius: 1,
      cursorWidth: 0,
      waveColor: colours.color,
      progressColor: colours.backgroundColor,
      dragToSeek: true,
    });
  }

  private toggle() {
    const sound = this.sound;
    if (sound?.paused) {
      sound.play().catch(() => {});
    } else {
      sound?.pause();
    }
  }

  private key(event: KeyboardEvent) {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || !this.sound) {
      return;
    }
    const step = this.length > 60 ? 5 : 1;
    const places: Record<string, number> = {
      ArrowRight: this.at + step,
      ArrowUp: this.at + step,
      ArrowLeft: this.at - step,
      ArrowDown: this.at - step,
      PageUp: this.at + this.length / 10,
      PageDown: this.at - this.length / 10,
      Home: 0,
      End: this.length,
    };
    if (event.key in places) {
      this.sound.currentTime = Math.min(this.length, Math.max(0, places[event.key]));
      this.moved();
    } else if (event.key === ' ' || event.key === 'Enter') {
      this.toggle();
    } else {
      return;
    }
    // Where it stands, the same keys may go to a neighbour or close something.
    event.preventDefault();
    event.stopPropagation();
  }

  render() {
    const whole = Math.round(this.length * 1000);
    const at = Math.min(whole, this.at * 1000);
    return html`<button
        type="button"
        aria-label=${this.state === 'playing' ? this.pauseLabel : this.playLabel}
        @click=${this.toggle}
      >
        <svg width="18" height="18" viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
          ${this.state === 'playing'
            ? svg`<path d="M7 5h3.5v14H7zM13.5 5H17v14h-3.5z" />`
            : svg`<path d="M8 5.5v13l11-6.5z" />`}
        </svg>
      </button>
      <div
        class="wave"
        role="slider"
        tabindex="0"
        aria-label=${this.label}
        aria-valuemin="0"
        aria-valuemax=${Math.round(whole / 1000)}
        aria-valuenow=${Math.round(at / 1000)}
        aria-valuetext=${this.timeLabel.replace('{0}', clock(at)).replace('{1}', clock(whole))}
        @keydown=${this.key}
      >
        <div class="drawing"></div>
      </div>
      <span class="time" aria-hidden="true">${clock(at)} / ${clock(whole)}</span>
      <span class="colours"></span>
      ${this.state === 'failed' ? html`<span class="failed" role="status">${this.failedLabel}</span>` : ''}`;
  }
}

customElements.define('studio-sound', StudioSound);
