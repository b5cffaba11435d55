import { LitElement, css, html } from 'lit';

/**
 * A thin bar that fills as the time passes that a task usually takes. It is never full: past the usual time, and where none is known, it
 * only says that something is going on.
 */
class StudioTaskBar extends LitElement {
  static properties = {
    soFar: { type: Number },
    usual: { type: Number },
  };

  static styles = css`
    :host {
      display: block;
      position: relative;
      overflow: hidden;
    }
    div {
      position: absolute;
      inset: 0;
      background: var(--studio-accent);
      transform-origin: left;
    }
    .filling {
      transition: transform 1s linear;
    }
    /* A part that goes to and fro cannot be taken for a whole. */
    .waiting {
      width: 30%;
      animation: pass 1.8s ease-in-out infinite alternate;
    }
    @keyframes pass {
      from {
        transform: translateX(0);
      }
      to {
        transform: translateX(233%);
      }
    }
    @media (prefers-reduced-motion: reduce) {
      .filling {
        transition: none;
      }
      .waiting {
        animation: none;
        transform: translateX(117%);
      }
    }
  `;

  declare soFar: number;
  declare usual: number;

  private startedAt = performance.now();
  private timer?: number;

  constructor() {
    super();
    this.soFar = this.usual = 0;
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
    const part = this.usual > 0 ? (performance.now() - this.startedAt) / this.usual : 1;
    return part < 1
      ? html`<div class="filling" style="transform: scaleX(${Math.min(0.97, part)})"></div>`
      : html`<div class="waiting"></div>`;
  }
}

customElements.define('studio-task-bar', StudioTaskBar);
