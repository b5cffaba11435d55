import { LitElement, html } from 'lit';

/** Shows how long something has been running, as m:ss, counting on from what the server said. */
class StudioElapsed extends LitElement {
  static properties = { soFar: { type: Number } };

  declare soFar: number;

  private startedAt = performance.now();
  private timer?: number;

  constructor() {
    super();
    this.soFar = 0;
  }

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
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
    const seconds = Math.floor((performance.now() - this.startedAt) / 1000);
    return html`${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
}

customElements.define('studio-elapsed', StudioElapsed);
