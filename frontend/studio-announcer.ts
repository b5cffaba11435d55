/** How long a sentence stays for a screen reader to come to it. */
const STAYS_MS = 20_000;

const COUNT = /^\(\d+\) /;

/**
 * Says to screen readers what has happened, and counts it in front of the title of a tab that nobody looks at. The count goes when
 * somebody looks.
 */
class StudioAnnouncer extends HTMLElement {
  private unseen = 0;

  private readonly looked = () => {
    if (!document.hidden && this.unseen > 0) {
      this.unseen = 0;
      document.title = document.title.replace(COUNT, '');
    }
  };

  connectedCallback() {
    this.setAttribute('role', 'status');
    this.setAttribute('aria-atomic', 'false');
    document.addEventListener('visibilitychange', this.looked);
    window.addEventListener('focus', this.looked);
  }

  disconnectedCallback() {
    document.removeEventListener('visibilitychange', this.looked);
    window.removeEventListener('focus', this.looked);
  }

  say(sentence: string) {
    const line = document.createElement('p');
    line.textContent = sentence;
    this.append(line);
    window.setTimeout(() => line.remove(), STAYS_MS);
    if (document.hidden) {
      this.unseen++;
      document.title = `(${this.unseen}) ${document.title.replace(COUNT, '')}`;
    }
  }
}

customElements.define('studio-announcer', StudioAnnouncer);
