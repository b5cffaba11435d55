import { LitElement, type PropertyDeclarations } from 'lit';

/** Drawn anew each second: how long something has been running, counted on from what the server said. */
export abstract class PassingTime extends LitElement {
  static properties: PropertyDeclarations = {
    soFar: { type: Number },
    usual: { type: Number },
  };

  /** In ms, when the server said it. */
  declare soFar: number;

  /** In ms; 0 where it is not known. */
  declare usual: number;

  private startedAt = performance.now();
  private timer?: number;

  constructor() {
    super();
    this.soFar = this.usual = 0;
  }

  /** In ms, by now. */
  protected get passed() {
    return performance.now() - this.startedAt;
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
}
