const PLACE = '.task-tile';
const CONTROL = 'button, vaadin-button, a[href], input, [tabindex="0"]';

/** How long somebody waits for a tile that is to come back, before they have gone on to something else. */
const RETURN_MS = 3000;

interface Held {
  list: Element;
  place: Element | null;
  index: number;
  control: HTMLElement;
  name: string;
}

const nameOf = (control: Element) => control.getAttribute('aria-label') ?? control.textContent?.trim() ?? '';
const nobodyHasIt = () => !document.activeElement || document.activeElement === document.body;
const controlsOf = (place: Element) => [...place.querySelectorAll<HTMLElement>(CONTROL)].filter((one) => one.checkVisibility());

/** A list in a list is a part of the larger one. */
function listAround(control: Element): Element | undefined {
  let list: Element | undefined;
  for (let up = control.closest('[keeps-focus]'); up; up = up.parentElement?.closest('[keeps-focus]') ?? null) {
    list = up;
  }
  return list;
}

/**
 * In a list with the attribute `keeps-focus`, tiles are drawn anew when their result comes, move to other rows, and are taken away. The
 * keyboard stays where it was for all that: on the same control, else on the one of the same name in the tile, else in the tile that
 * has come into its place.
 */
class KeepFocus {
  private held?: Held;
  private readonly changes = new MutationObserver(() => requestAnimationFrame(() => this.keep()));

  constructor() {
    document.addEventListener('focusin', (event) => this.hold(event.target as HTMLElement));
    // Who clicks beside everything wants the keyboard nowhere.
    document.addEventListener('pointerdown', () => this.letGo(), true);
    document.addEventListener('studio-return', (event) => this.returnTo((event as CustomEvent<string>).detail));
  }

  private letGo() {
    this.changes.disconnect();
    this.held = undefined;
  }

  private hold(control: HTMLElement) {
    const list = listAround(control);
    this.letGo();
    if (list) {
      const place = control.closest(PLACE);
      const index = place ? [...list.querySelectorAll(PLACE)].indexOf(place) : 0;
      this.held = { list, place, index, control, name: nameOf(control) };
      this.changes.observe(list, { childList: true, subtree: true });
    }
  }

  private keep() {
    if (this.held && nobodyHasIt()) {
      this.heir(this.held)?.focus({ preventScroll: true });
    }
  }

  private heir({ list, place, index, control, name }: Held): HTMLElement | undefined {
    if (control.isConnected) {
      return control;
    }
    const places = [...list.querySelectorAll(PLACE)];
    const now = place?.isConnected ? place : places[Math.min(index, places.length - 1)];
    const controls = controlsOf(now ?? list);
    return (now === place && controls.find((one) => nameOf(one) === name)) || controls[0];
  }

  /** To the tile of a task that was taken back, once it is there again. */
  private returnTo(task: string) {
    const until = performance.now() + RETURN_MS;
    const look = () => {
      const tile = document.querySelector(`${PLACE}[data-task~="${CSS.escape(task)}"]`);
      if (tile && nobodyHasIt()) {
        controlsOf(tile)[0]?.focus({ preventScroll: true });
      } else if (performance.now() < until && (!tile || !nobodyHasIt())) {
        requestAnimationFrame(look);
      }
    };
    look();
  }
}

new KeepFocus();
