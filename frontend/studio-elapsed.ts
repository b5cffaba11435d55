import { html, nothing } from 'lit';
import { PassingTime } from './passing-time';

/** m:ss */
export const clock = (milliseconds: number) => {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
};

/**
 * Shows how long something has been running, as m:ss; where the usual time is known also how long that is beside it. A screen reader
 * does not hear the seconds, only what is usual.
 */
class StudioElapsed extends PassingTime {
  static properties = {
    ofUsual: {},
    longer: {},
  };

  declare ofUsual: string;
  declare longer: string;

  constructor() {
    super();
    this.ofUsual = this.longer = '';
  }

  render() {
    const beside = this.usual > 0 ? (this.passed > this.usual ? this.longer : this.ofUsual) : nothing;
    return html`<span aria-hidden="true">${clock(this.passed)}</span> ${beside}`;
  }
}

customElements.define('studio-elapsed', StudioElapsed);
