const MOVES = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** How far apart two cards of one row may begin. */
const ROW_PX = 8;

/**
 * Cards among which the arrow keys move as they stand on the screen, in however many columns. From the search field Arrow Down leads
 * to the first card, from the top row Arrow Up leads back. Each card has one link, `.card-link`, which is what gets the focus.
 */
class StudioCards extends HTMLElement {
  private held?: HTMLElement;
  private readonly redrawn = new MutationObserver(() => this.keepFocus());

  connectedCallback() {
    this.addEventListener('keydown', this.pressed);
    this.addEventListener('focusin', this.hold);
    this.redrawn.observe(this, { childList: true, subtree: true });
  }

  disconnectedCallback() {
    this.removeEventListener('keydown', this.pressed);
    this.removeEventListener('focusin', this.hold);
    this.redrawn.disconnect();
  }

  private readonly hold = (event: FocusEvent) => {
    this.held = (event.target as HTMLElement).closest<HTMLElement>('.card-link') ?? undefined;
  };

  /** What was typed a moment before may draw the cards anew under the keyboard: it stays on its card, else it is on the first one. */
  private keepFocus() {
    if (this.held && document.activeElement === document.body) {
      const card = this.contains(this.held) ? this.held : this.querySelector<HTMLElement>('.card-link');
      (card ?? this.search)?.focus();
    }
  }

  private readonly pressed = (event: KeyboardEvent) => {
    if (!MOVES.includes(event.key) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) {
      return;
    }
    const links = [...this.querySelectorAll<HTMLElement>('.card-link')];
    const from = event.target as HTMLElement;
    const card = from.closest('.model-card');
    const next = card ? this.next(event.key, links, card.querySelector<HTMLElement>('.card-link')!) : this.first(event, links);
    if (next) {
      event.preventDefault();
      next.focus();
    }
  };

  /** Left, right, Home and End belong to the text. */
  private first(event: KeyboardEvent, links: HTMLElement[]) {
    return event.key === 'ArrowDown' && this.search?.contains(event.target as Node) ? links[0] : undefined;
  }

  private next(key: string, links: HTMLElement[], here: HTMLElement): HTMLElement | null | undefined {
    const at = links.indexOf(here);
    switch (key) {
      case 'ArrowLeft':
        return links[at - 1];
      case 'ArrowRight':
        return links[at + 1];
      case 'Home':
        return links[0];
      case 'End':
        return links[links.length - 1];
      case 'ArrowUp':
        return this.beyond(links.slice(0, at).reverse(), here) ?? this.search;
      default:
        return this.beyond(links.slice(at + 1), here);
    }
  }

  /** The card nearest above or below: of the next row that the candidates, nearest first, come to. */
  private beyond(candidates: HTMLElement[], here: HTMLElement) {
    const from = here.getBoundingClientRect();
    const others = candidates.filter((one) => Math.abs(one.getBoundingClientRect().top - from.top) > ROW_PX);
    const row = others.filter(
      (one) => Math.abs(one.getBoundingClientRect().top - others[0].getBoundingClientRect().top) <= ROW_PX,
    );
    const distance = (one: HTMLElement) => Math.abs(one.getBoundingClientRect().left - from.left);
    return row.sort((one, other) => distance(one) - distance(other))[0];
  }

  private get search() {
    return this.querySelector<HTMLElement>('.model-search');
  }
}

customElements.define('studio-cards', StudioCards);
