import { TYPING } from './typing';

/** Keys that act whatever the person has switched off: they are no characters, or lead out again. */
const ALWAYS = new Set(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Help']);

const DIALOGS = 'vaadin-dialog[opened], vaadin-confirm-dialog[opened]';

/** What has a use of its own for arrows, and for the space bar. */
const MOVES = 'input, video, audio, vaadin-popover';
const PRESSES = 'input, video, audio, button, a, [role=button], vaadin-popover';

/** A component that has keys of its own; it says whether it used the key. */
export interface Keyed extends HTMLElement {
  key(code: string): boolean;
}

/**
 * The single keys of the dialog it stands in, while no other dialog is on top and nobody is typing. A key goes to the components that
 * have keys of their own (`key`); else it presses what carries its code in lower case in `data-key`.
 */
class StudioKeys extends HTMLElement {
  singles = false;

  private readonly pressed = (event: KeyboardEvent) => this.press(event);

  connectedCallback() {
    this.hidden = true;
    document.addEventListener('keydown', this.pressed);
  }

  disconnectedCallback() {
    document.removeEventListener('keydown', this.pressed);
  }

  private press(event: KeyboardEvent) {
    const dialog = this.closest('vaadin-dialog');
    if (!dialog || [...document.querySelectorAll(DIALOGS)].at(-1) !== dialog || event.defaultPrevented || event.isComposing) {
      return;
    }
    const code = StudioKeys.code(event);
    if (event.ctrlKey || event.altKey || event.metaKey || (event.shiftKey && code !== 'Help' && code !== 'Plus')) {
      return;
    }
    if ((!this.singles && !ALWAYS.has(code)) || StudioKeys.belongsElsewhere(event, code)) {
      return;
    }
    if (this.act(dialog, code, event.repeat)) {
      event.preventDefault();
    }
  }

  /** A Latin letter as it is printed; on other layouts the key at its place. Signs as they are printed. */
  private static code(event: KeyboardEvent) {
    if (event.key === '?' || (event.code === 'Slash' && event.shiftKey)) {
      return 'Help';
    }
    if (event.key === '+' || event.key === '=') {
      return 'Plus';
    }
    if (event.key === '-' || event.key === '−') {
      return 'Minus';
    }
    return /^[a-z]$/i.test(event.key) ? `Key${event.key.toUpperCase()}` : event.code;
  }

  private static belongsElsewhere(event: KeyboardEvent, code: string) {
    const others = code.startsWith('Arrow') ? `${TYPING}, ${MOVES}` : code === 'Space' ? `${TYPING}, ${PRESSES}` : TYPING;
    return event.composedPath().some((node) => node instanceof Element && node.matches(others));
  }

  /** Keys that are held down repeat only where a component wants it: nothing is deleted twice. */
  private act(dialog: Element, code: string, repeated: boolean) {
    const components = dialog.querySelectorAll<Keyed>('studio-zoom, studio-compare, studio-together');
    if ([...components].some((component) => component.key?.(code))) {
      return true;
    }
    if (code === 'Space') {
      return StudioKeys.play(dialog);
    }
    const button = dialog.querySelector<HTMLElement>(`[data-key="${CSS.escape(code.toLowerCase())}"]:not([disabled])`);
    if (button && (!repeated || code.startsWith('Arrow'))) {
      button.click();
    }
    return button !== null;
  }

  private static play(dialog: Element) {
    const player = dialog.querySelector<HTMLMediaElement>('video, audio');
    if (player?.paused) {
      void player.play();
    } else {
      player?.pause();
    }
    return player !== null;
  }
}

customElements.define('studio-keys', StudioKeys);
