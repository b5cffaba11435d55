const PLACE = '.task-tile';

/** How long somebody waits for a tile that is to come back, before they have gone on to something else. */
const RETURN_MS = 3000;

interface Held {
  list: HTMLElement;
  place: HTMLElement | null;
  index: number;
  control: HTMLElement;
  name: string;
}

const nameOf = (control: Element) => control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
const nobodyHasIt = () => document.hasFocus() && (!document.activeElement || document.activeElement === document.body);
const dialogIsOpen = () => document.querySelector('vaadin-dialog[opened], vaadin-confirm-dialog[opened]') !== null;
const inDialog = (target: EventTarget | null) =>
  target instanceof Element && target.closest('vaadin-dialog, vaadin-confirm-dialog') !== null;
const placesOf = (list: Element) => [...list.querySelectorAll<HTMLElement>(PLACE)];

/** A list in a list is a part of the larger one. */
function listAround(control: Element): HTMLElement | undefined {
  let list: HTMLElement | undefined;
  for (let up = control.closest<HTMLElement>('[keeps-focus]'); up; up = up.parentElement?.closest<HTMLElement>('[keeps-focus]') ?? null) {
    list = up;
  }
  return list;
}

/** The tile itself and none of its controls: whoever presses the same key once more must not press another button, which may cost. */
function enter(place: HTMLElement) {
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/**
 * In a list with the attribute `keeps-focus`, tiles are drawn anew when their result comes, move to other rows, and are taken away. The
 * keyboard stays where it was for all that: on the same control, else on the one of the same name in the tile, else on the tile, or the
 * one that has come into its place.
 */
class KeepFocus {
  private held?: Held;
  private searching = 0;
  private readonly changes = new MutationObserver(() => requestAnimationFrame(() => this.keep()));

  constructor() {
    document.addEventListener('focusin', (event) => this.hold(event.target as HTMLElement));
    // Who clicks beside everything wants the keyboard nowhere.
    document.addEventListener('pointerdown', (event) => !inDialog(event.target) && this.letGo(), true);
    // Who deletes in a dialog what it was opened from comes back to a list without it.
    document.addEventListener('closed', () => this.keepSoon(performance.now() + RETURN_MS), true);
    document.addEventListener('studio-return', (event) => this.returnTo((event as CustomEvent<string>).detail));
  }

  private letGo() {
    this.changes.disconnect();
    this.held = undefined;
    this.searching = 0;
  }

  private hold(control: HTMLElement) {
    if (this.held && inDialog(control)) {
      return;
    }
    const list = listAround(control);
    this.letGo();
    if (list) {
      const place = control.closest<HTMLElement>(PLACE);
      this.held = { list, place, index: place ? placesOf(list).indexOf(place) : 0, control, name: nameOf(control) };
      this.changes.observe(list, { childList: true, subtree: true });
    }
  }

  /** A dialog is still there, and has the keyboard, for a moment after it was closed. */
  private keepSoon(until: number) {
    const wait = () => inDialog(document.activeElement) && performance.now() < until;
    requestAnimationFrame(() => (wait() ? this.keepSoon(until) : this.keep()));
  }

  private keep() {
    if (!this.held?.list.isConnected || dialogIsOpen()) {
      return;
    }
    if (nobodyHasIt()) {
      this.handOn(this.held);
    } else if (this.held.place?.isConnected) {
      this.held.index = placesOf(this.held.list).indexOf(this.held.place);
    }
  }

  private handOn({ list, place, index, control, name }: Held) {
    if (control.isConnected && control.checkVisibility()) {
      control.focus({ preventScroll: true });
      return;
    }
    const same =
      place?.isConnected &&
      [...place.querySelectorAll<HTMLElement>(control.localName)].find((one) => nameOf(one) === name && one.checkVisibility());
    const places = placesOf(list);
    if (same) {
      same.focus({ preventScroll: true });
    } else {
      enter(place?.isConnected ? place : (places[Math.min(index, places.length - 1)] ?? list));
    }
  }

  /** To the tile of a task that was taken back, once it is there again, unless the keyboard is wanted elsewhere by then. */
  private returnTo(task: string) {
    const search = performance.now() + RETURN_MS;
    const look = () => {
      if (this.searching !== search || performance.now() > search || dialogIsOpen()) {
        return;
      }
      const tile = document.querySelector<HTMLElement>(`${PLACE}[data-task~="${CSS.escape(task)}"]`);
      if (tile && nobodyHasIt()) {
        enter(tile);
      } else {
        requestAnimationFrame(look);
      }
    };
    this.searching = search;
    look();
  }
}

new KeepFocus();
