import { LitElement, css, html } from 'lit';

/** Films that are further apart than this are set right; less would be heard as stutter. */
const DRIFT_S = 0.12;
const CHECK_MS = 200;

/**
 * All films inside have one play head: the longest leads, the others follow and wait at their end. Only the first is heard, and only
 * when asked. Sounds keep their own players; when one begins the others stop, and when it ends the next begins.
 */
class StudioTogether extends LitElement {
  static properties = {
    playLabel: {},
    pauseLabel: {},
    seekLabel: {},
    soundLabel: {},
    films: { state: true },
    at: { state: true },
    length: { state: true },
    playing: { state: true },
    heard: { state: true },
  };

  static styles = css`
    :host {
      display: block;
    }
    .head {
      display: flex;
      align-items: center;
      gap: 8px;
      max-width: 720px;
      margin: 8px auto 0;
      font: 500 13px/20px var(--aura-font-family, sans-serif);
      font-variant-numeric: tabular-nums;
      color: var(--studio-muted, inherit);
    }
    button {
      display: grid;
      place-items: center;
      width: 36px;
      height: 36px;
      padding: 0;
      border: 0;
      border-radius: 10px;
      background: none;
      color: var(--studio-text, inherit);
      cursor: pointer;
    }
    button:hover,
    button[aria-pressed='true'] {
      background: light-dark(rgb(27 26 25 / 7%), rgb(236 237 237 / 10%));
    }
    button:focus-visible,
    input:focus-visible {
      outline: 2px solid var(--studio-accent, #5a53d6);
    }
    input {
      flex: 1;
      min-width: 0;
      height: 24px;
      margin: 0;
      accent-color: var(--studio-accent, #5a53d6);
    }
    svg {
      width: 20px;
      height: 20px;
    }
  `;

  declare playLabel: string;
  declare pauseLabel: string;
  declare seekLabel: string;
  declare soundLabel: string;
  declare films: HTMLVideoElement[];
  declare at: number;
  declare length: number;
  declare playing: boolean;
  declare heard: boolean;

  private timer?: number;

  constructor() {
    super();
    this.playLabel = this.pauseLabel = this.seekLabel = this.soundLabel = '';
    this.films = [];
    this.at = this.length = 0;
    this.playing = this.heard = false;
    // Events of players do not bubble, but they can be caught on their way down.
    this.addEventListener('loadedmetadata', () => this.look(), { capture: true });
    this.addEventListener('play', (event) => this.sounds(event.target), { capture: true });
    this.addEventListener('ended', (event) => this.next(event.target), { capture: true });
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.follow(), CHECK_MS);
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
    super.disconnectedCallback();
  }

  private get leader(): HTMLVideoElement | undefined {
    return this.films.reduce<HTMLVideoElement | undefined>(
      (a, b) => (a && (a.duration || 0) >= (b.duration || 0) ? a : b),
      undefined,
    );
  }

  private look() {
    this.films = [...this.querySelectorAll('video')];
    this.films.forEach((film, number) => (film.muted = !this.heard || number > 0));
    this.length = this.leader?.duration || 0;
  }

  key(code: string) {
    if (code !== 'Space' || this.films.length === 0) {
      return false;
    }
    this.toggle();
    return true;
  }

  private toggle() {
    if (this.playing) {
      this.playing = false;
      this.films.forEach((film) => film.pause());
      return;
    }
    if (this.leader?.ended) {
      this.seek(0);
    }
    this.playing = true;
    this.films.forEach((film) => {
      if (!film.ended) {
        film.play().catch(() => (this.playing = false));
      }
    });
  }

  private seek(to: number) {
    this.at = to;
    this.films.forEach((film) => {
      film.currentTime = Math.min(to, film.duration || 0);
      if (this.playing && to < (film.duration || 0)) {
        void film.play();
      }
    });
  }

  /** The others are brought to where the leader is. */
  private follow() {
    const leader = this.leader;
    if (!leader) {
      return;
    }
    this.at = leader.currentTime;
    if (!this.playing) {
      return;
    }
    if (leader.ended) {
      this.seek(0);
      return;
    }
    this.films
      .filter((film) => film !== leader && !film.seeking && leader.currentTime < (film.duration || 0))
      .filter((film) => Math.abs(film.currentTime - leader.currentTime) > DRIFT_S)
      .forEach((film) => (film.currentTime = leader.currentTime));
  }

  private get audios() {
    return [...this.querySelectorAll('audio')];
  }

  private sounds(begun: EventTarget | null) {
    if (begun instanceof HTMLAudioElement) {
      this.audios.filter((audio) => audio !== begun).forEach((audio) => audio.pause());
    }
  }

  private next(ended: EventTarget | null) {
    const after = this.audios[this.audios.indexOf(ended as HTMLAudioElement) + 1];
    if (ended instanceof HTMLAudioElement && after) {
      after.currentTime = 0;
      void after.play();
    }
  }

  private listen() {
    this.heard = !this.heard;
    this.look();
  }

  render() {
    return html`<slot @slotchange=${this.look}></slot>${this.films.length > 0 ? this.head() : ''}`;
  }

  private head() {
    const time = (seconds: number) => `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, '0')}`;
    return html`<div class="head">
      <button aria-label=${this.playing ? this.pauseLabel : this.playLabel} @click=${this.toggle}>
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round">
          <path d=${this.playing ? 'M8 5v14M16 5v14' : 'M7 4l12 8-12 8z'} />
        </svg>
      </button>
      <input
        type="range"
        min="0"
        max=${this.length}
        step="0.05"
        .value=${String(this.at)}
        aria-label=${this.seekLabel}
        aria-valuetext=${time(this.at)}
        @input=${(event: Event) => this.seek(Number((event.target as HTMLInputElement).value))}
      />
      <span>${time(this.at)} / ${time(this.length)}</span>
      <button aria-label=${this.soundLabel} aria-pressed=${this.heard} title=${this.soundLabel} @click=${this.listen}>
        <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" stroke-linecap="round">
          <path d="M11 5 6.5 9H3v6h3.5L11 19z" />
          <path d=${this.heard ? 'M15 9a4 4 0 0 1 0 6M18 6a8 8 0 0 1 0 12' : 'm16 10 5 5m0-5-5 5'} />
        </svg>
      </button>
    </div>`;
  }
}

customElements.define('studio-together', StudioTogether);
