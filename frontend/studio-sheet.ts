import { closeOnBack } from './close-on-back';

/** A phone, as in the style sheets. */
const PHONE = '(max-width: 600px)';

/** A thing with `opened` that is no overlay: Escape is not its affair. */
const FOLDS = 'vaadin-details, vaadin-accordion-panel';

/**
 * A part of the page that on a phone is a sheet over it: closed until its button is pressed, then a dialog, and the page behind it is
 * out of reach. On a wider screen it is an ordinary region, and opening or closing it does nothing. What the
 * sheet looks like is in the style sheet; it is open while it has the attribute `opened`.
 */
class StudioSheet extends HTMLElement {
  private readonly phone = window.matchMedia(PHONE);
  private opener?: HTMLElement;
  private behind: Element[] = [];
  private forgetBack = () => {};

  connectedCallback() {
    this.setAttribute('role', 'region');
    this.tabIndex = -1;
    this.addEventListener('keydown', this.pressed, true);
    this.phone.addEventListener('change', this.resized);
  }

  disconnectedCallback() {
    this.phone.removeEventListener('change', this.resized);
    this.removeEventListener('keydown', this.pressed, true);
    this.putAway();
  }

  /** The button opens the sheet, and gets the focus back when it is closed. */
  openedBy(button: HTMLElement) {
    this.opener = button;
    button.addEventListener('click', () => this.open());
  }

  open() {
    if (!this.phone.matches || this.hasAttribute('opened')) {
      return;
    }
    this.toggleAttribute('opened', true);
    this.setAttribute('role', 'dialog');
    this.setAttribute('aria-modal', 'true');
    this.behind = this.everythingElse();
    this.behind.forEach((one) => one.toggleAttribute('inert', true));
    this.forgetBack = closeOnBack(() => this.close());
    // The sheet and not a field of it: that would bring up the phone's keyboard before anybody has seen what there is.
    this.focus({ preventScroll: true });
  }

  close() {
    if (this.putAway()) {
      this.opener?.focus();
    }
  }

  private putAway() {
    if (!this.hasAttribute('opened')) {
      return false;
    }
    this.removeAttribute('opened');
    this.forgetBack();
    this.setAttribute('role', 'region');
    this.removeAttribute('aria-modal');
    this.behind.forEach((one) => one.removeAttribute('inert'));
    this.behind = [];
    return true;
  }

  /** Up to the frame; dialogs and notices hang beside that, and may come over the sheet. */
  private everythingElse() {
    const others: Element[] = [];
    for (let inner: Element = this; inner.localName !== 'vaadin-app-layout' && inner.parentElement; inner = inner.parentElement) {
      others.push(...[...inner.parentElement.children].filter((one) => one !== inner && !one.hasAttribute('inert')));
    }
    return others;
  }

  private readonly resized = () => {
    if (!this.phone.matches) {
      this.putAway();
    }
  };

  /** Before anything inside hears of it: what is open in the sheet closes first, and alone. */
  private readonly pressed = (event: KeyboardEvent) => {
    const within = event.composedPath().slice(0, event.composedPath().indexOf(this)) as Element[];
    const overlay = within.some((one) => one.hasAttribute?.('opened') && !one.matches(FOLDS));
    if (event.key === 'Escape' && !overlay && this.hasAttribute('opened')) {
      event.preventDefault();
      this.close();
    }
  };
}

customElements.define('studio-sheet', StudioSheet);
