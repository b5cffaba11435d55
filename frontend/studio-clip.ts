import { clock } from './studio-elapsed';
import { somethingSounds } from './studio-one-at-a-time';

/** A pointer that only passes over starts nothing. */
const DELAY_MS = 250;

/**
 * A film among the results. While somebody points at it or has the keyboard on it, it plays without sound; when they leave, it stays at
 * the frame where it was. It stands still where less motion is wanted, while something can be heard, and out of sight.
 *
 * Around a `video`, and perhaps a `time`, which shows its length; inside the button or link that opens it.
 */
class StudioClip extends HTMLElement {
  private stage: HTMLElement = this;
  private starting?: number;
  private leaving = new AbortController();
  private readonly still = window.matchMedia('(prefers-reduced-motion: reduce)');
  private readonly sight = new IntersectionObserver((entries) => {
    if (!entries[entries.length - 1].isIntersecting) {
      this.stop();
    }
  });

  private get film() {
    return this.querySelector('video');
  }

  connectedCallback() {
    this.leaving = new AbortController();
    const { signal } = this.leaving;
    this.stage = this.closest<HTMLElement>('button, a') ?? this;
    this.stage.addEventListener('pointerenter', (event) => event.pointerType === 'mouse' && this.startSoon(), { signal });
    this.stage.addEventListener('pointerleave', () => this.stop(), { signal });
    this.stage.addEventListener('focus', () => this.stage.matches(':focus-visible') && this.startSoon(), { signal });
    this.stage.addEventListener('blur', () => this.stop(), { signal });
    this.addEventListener('play', () => this.toggleAttribute('playing', true), { signal, capture: true });
    this.addEventListener('pause', () => this.toggleAttribute('playing', false), { signal, capture: true });
    this.addEventListener('loadedmetadata', () => this.showLength(), { signal, capture: true });
    this.sight.observe(this);
    this.showLength();
  }

  disconnectedCallback() {
    this.leaving.abort();
    this.sight.disconnect();
    window.clearTimeout(this.starting);
  }

  private startSoon() {
    window.clearTimeout(this.starting);
    this.starting = window.setTimeout(() => {
      if (this.film && !this.still.matches && !somethingSounds()) {
        this.film.muted = true;
        this.film.loop = true;
        this.film.play().catch(() => {});
      }
    }, DELAY_MS);
  }

  private stop() {
    window.clearTimeout(this.starting);
    this.film?.pause();
  }

  private showLength() {
    const time = this.querySelector('time');
    if (time && this.film && Number.isFinite(this.film.duration)) {
      time.textContent = clock(Math.round(this.film.duration) * 1000);
    }
  }
}

customElements.define('studio-clip', StudioClip);
