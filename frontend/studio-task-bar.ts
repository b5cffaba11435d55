import { css, html } from 'lit';
import { PassingTime } from './passing-time';

/**
 * A thin bar that fills as the time passes that a task usually takes. It is never full: past the usual time, and where none is known, it
 * only says that something is going on.
 */
class StudioTaskBar extends PassingTime {
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

  connectedCallback() {
    super.connectedCallback();
    this.setAttribute('aria-hidden', 'true');
  }

  render() {
    const part = this.usual > 0 ? this.passed / this.usual : 1;
    return part < 1
      ? html`<div class="filling" style="transform: scaleX(${Math.min(0.97, part)})"></div>`
      : html`<div class="waiting"></div>`;
  }
}

customElements.define('studio-task-bar', StudioTaskBar);
