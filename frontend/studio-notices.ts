import { titleCount } from './studio-announcer';

/** How long the tabs that nobody looks at wait for one that somebody does look at. */
const ASK_MS = 300;

const visible = () =>
  new Promise<void>((resolve) => {
    const looked = () => {
      if (!document.hidden) {
        document.removeEventListener('visibilitychange', looked);
        resolve();
      }
    };
    document.addEventListener('visibilitychange', looked);
    looked();
  });

const tileOf = (task: string) => document.querySelector<HTMLElement>(`.task-tile[data-task~="${CSS.escape(task)}"]`);

/** The middle of the tile is on the screen, and nothing lies over it. */
function inSight(task: string): boolean {
  const tile = tileOf(task);
  if (!tile) {
    return false;
  }
  const box = tile.getBoundingClientRect();
  const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  return on !== null && tile.contains(on);
}

/** What a page knows about being looked at: which results are in sight, and whether the system must be asked to show a notice. */
class StudioNotices extends HTMLElement {
  private channel?: BroadcastChannel;
  private seenElsewhere = new Set<string>();

  connectedCallback() {
    this.channel = new BroadcastChannel('studio-notices');
    this.channel.onmessage = (message) => this.seenElsewhere.add(message.data);
  }

  disconnectedCallback() {
    this.channel?.close();
  }

  count(results: number) {
    titleCount.add(results);
  }

  /** Of these, the tasks whose tiles are not in sight, once somebody looks at this tab. */
  async outOfSight(tasks: string[]): Promise<string[]> {
    await visible();
    return tasks.filter((task) => !inSight(task));
  }

  /** Brings a task's tile into sight; false when the page has none. */
  reveal(task: string): boolean {
    const tile = tileOf(task);
    tile?.scrollIntoView({ block: 'center' });
    tile?.querySelector<HTMLElement>('.result-open, a, vaadin-button')?.focus({ preventScroll: true });
    return tile !== null;
  }

  /** A notice of the system, when nobody looks at any tab of the studio. The same tag from several tabs is one notice. */
  async notify(title: string, body: string, tag: string) {
    if (!document.hidden) {
      this.channel?.postMessage(tag);
      return;
    }
    await new Promise((resolve) => window.setTimeout(resolve, ASK_MS));
    if (this.seenElsewhere.delete(tag) || !('Notification' in window) || Notification.permission !== 'granted') {
      return;
    }
    const notice = new Notification(title, { body, tag, icon: 'assets/icons/studio.svg' });
    notice.onclick = () => {
      window.focus();
      notice.close();
    };
  }
}

customElements.define('studio-notices', StudioNotices);

/**
 * Around something to click: the click asks the browser for leave to show notices, as browsers want it, and fires `answer` with
 * `granted`, `denied`, `default` (put off) or `unsupported` (also: not over https).
 */
class StudioAskNotices extends HTMLElement {
  connectedCallback() {
    this.addEventListener('click', this.ask);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.ask);
  }

  private readonly ask = async () => {
    const supported = 'Notification' in window && window.isSecureContext;
    let detail: string = 'unsupported';
    if (supported) {
      detail = Notification.permission === 'default' ? await Notification.requestPermission() : Notification.permission;
    }
    this.dispatchEvent(new CustomEvent('answer', { detail }));
  };
}

customElements.define('studio-ask-notices', StudioAskNotices);
