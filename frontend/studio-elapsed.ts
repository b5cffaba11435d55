import { LitElement, html, nothing } from 'lit';

/** m:ss */
export const clock = (milliseconds: number) => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/**
 * Shows how long something has been running, as m:ss, counting on from what the server said; with `usual` (ms) also how long that is
 * beside the usual. A screen reader does not hear the seconds, only what is usual.
 */
class StudioElapsed extends LitElement {
  static properties = {
    soFar: { type: Number },
    usual: { type: Number },
    ofUsual: {},
    longer: {},
  };

  declare soFar: number;
  declare usual: number;
  declare ofUsual: string;
  declare longer: string;

  private startedAt = performance.now();
  private timer?: number;

  constructor() {
    super();
    this.soFar = this.usual = 0;
    this.ofUsual = this.longer = '';
  }

  connectedCallback() {
    super.connectedCallback();
    this.timer = window.setInterval(() => this.requestUpdate(), 1000);
  }

  disconnectedCallback() {
    window.clearInterval(this.timer);
    super.disconnectedCallback();
  }

  willUpdate(changed: Map<string, unknown>) {
    if (changed.has('soFar')) {
      this.startedAt = performance.now() - this.soFar;
    }
  }

  render() {
    const passed = performance.now() - this.startedAt;
    const beside = this.usual > 0 ? (passed > this.usual ? this.longer : this.ofUsual) : nothing;
    return html`<span aria-hidden="true">${clock(passed)}</span> ${beside}`;
  }
}

customElements.define('studio-elapsed', StudioElapsed);
