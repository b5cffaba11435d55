/** How long a sentence stays for a screen reader to come to it. */
const STAYS_MS = 20_000;

const COUNT = /^\(\d+\) /;

/** Says to screen readers what has happened, once for the whole page. */
class StudioAnnouncer extends HTMLElement {
  connectedCallback() {
    this.setAttribute('role', 'status');
    this.setAttribute('aria-atomic', 'false');
  }

  say(sentence: string) {
    const line = document.createElement('p');
    line.textContent = sentence;
    this.append(line);
    window.setTimeout(() => line.remove(), STAYS_MS);
  }
}

/** Counts in front of the title of a tab that nobody looks at. The count goes when somebody looks. */
class TitleCount {
  private unseen = 0;

  constructor() {
    const looked = () => this.looked();
    document.addEventListener('visibilitychange', looked);
    window.addEventListener('focus', looked);
  }

  add(count: number) {
    if (document.hidden) {
      this.unseen += count;
      document.title = `(${this.unseen}) ${document.title.replace(COUNT, '')}`;
    }
  }

  private looked() {
    if (!document.hidden && this.unseen > 0) {
      this.unseen = 0;
      document.title = document.title.replace(COUNT, '');
    }
  }
}

export const titleCount = new TitleCount();

customElements.define('studio-announcer', StudioAnnouncer);
