/** How a medium of the studio travels while it is dragged: by its address. */
const MEDIUM = 'application/x-studio-medium';

const ADDRESS = /^\/media\/[0-9a-f-]{36}/i;

/** Browsers say several times a second that something is still being dragged. */
const GONE_MS = 700;

const EDITABLE = 'input, textarea, [contenteditable="true"]';

/** What is dragged or pasted, as far as the browser tells its type. */
interface Item {
  type: string;
  file?: File;
}

interface Place {
  field: HTMLElement;
  accept: string[];
  /** How many more it holds. */
  room: number;
  /** It holds one only, so that another one takes its place. */
  single: boolean;
}

type Why = 'none' | 'type' | 'full' | 'link';

/**
 * Takes files, and media of the studio, that are dropped or pasted anywhere on the page, and gives each to the first field that takes
 * it (`[data-accept]`, with `data-room`): files to the field's upload, as if they were dropped there, media as event `medium`. What
 * finds no place goes into the event `refused`. While something is dragged, it says where it would go.
 */
class StudioDrop extends HTMLElement {
  /** Sentences for each `Why`, `to` with {0} for the fields, and `name`, how a field is quoted. */
  words: Record<string, string> = {};

  private readonly sign = document.createElement('p');
  private ownDrag = false;
  private feeding = false;
  private leaving?: number;

  private readonly listeners: [string, (event: Event) => void][] = [
    ['pointerdown', (event) => this.loosen(event)],
    ['dragstart', (event) => this.start(event as DragEvent)],
    ['dragover', (event) => this.over(event as DragEvent)],
    ['dragleave', (event) => (event as DragEvent).relatedTarget === null && this.end()],
    ['dragend', () => this.end()],
    ['drop', (event) => this.drop(event as DragEvent)],
    ['paste', (event) => this.paste(event as ClipboardEvent)],
  ];

  connectedCallback() {
    this.sign.className = 'drop-sign';
    this.sign.hidden = true;
    this.append(this.sign);
    // Before the uploads themselves, which would each take whatever comes.
    this.listeners.forEach(([type, listener]) => document.addEventListener(type, listener, type !== 'paste'));
  }

  disconnectedCallback() {
    this.end();
    this.listeners.forEach(([type, listener]) => document.removeEventListener(type, listener, type !== 'paste'));
  }

  /** A result is taken by its foot where its picture has a divider to drag. */
  private loosen(event: Event) {
    const foot = event.composedPath().find((node) => node instanceof HTMLElement && node.matches('.tile-foot')) as HTMLElement;
    if (foot && places().length > 0 && addressOf(foot.closest('.task-tile'))) {
      foot.draggable = true;
    }
  }

  /** A picture of the studio carries its address along; within a field, drags are a matter of its order. */
  private start(event: DragEvent) {
    const path = event.composedPath().filter((node): node is HTMLElement => node instanceof HTMLElement);
    this.ownDrag = path.some((node) => node.matches('[data-accept]'));
    const picture = path.find((node) => node.matches('img')) ?? path.find((node) => node.matches('.task-tile'));
    const address = addressOf(picture);
    if (this.ownDrag || !address) {
      // Neither texts nor links of this page are meant for its fields.
      this.ownDrag = true;
    } else {
      event.dataTransfer?.setData(MEDIUM, address);
    }
  }

  private isOurs(event: DragEvent) {
    const types = event.dataTransfer?.types ?? [];
    const link = types.includes('text/uri-list') && !event.composedPath().some((node) => (node as Element).matches?.(EDITABLE));
    return !this.feeding && !this.ownDrag && (types.includes('Files') || types.includes(MEDIUM) || link);
  }

  private over(event: DragEvent) {
    if (!this.isOurs(event)) {
      return;
    }
    event.preventDefault();
    window.clearTimeout(this.leaving);
    this.leaving = window.setTimeout(() => this.end(), GONE_MS);
    if (dialogOpen()) {
      event.dataTransfer!.dropEffect = 'none';
      return;
    }
    const types = event.dataTransfer!.types;
    if (!types.includes('Files') && !types.includes(MEDIUM)) {
      event.dataTransfer!.dropEffect = 'copy';
      this.show(new Map(), 'link');
      return;
    }
    const plan = this.plan(dragged(event.dataTransfer!), under(event));
    event.dataTransfer!.dropEffect = plan.taken.size > 0 ? 'copy' : 'none';
    this.show(plan.taken, plan.why);
  }

  private show(taken: Map<HTMLElement, Item[]>, why?: Why) {
    for (const { field, room, single } of places()) {
      field.dataset.drop = taken.has(field) ? 'here' : room > 0 || single ? 'possible' : 'full';
    }
    const quoted = (name: string) => (this.words.name ?? '').replace('{0}', name);
    const names = [...taken.keys()].map((field) => quoted(field.getAttribute('aria-label') ?? '')).join(', ');
    this.sign.textContent = taken.size > 0 ? (this.words.to ?? '').replace('{0}', names) : (this.words[why ?? 'none'] ?? '');
    this.sign.classList.toggle('bad', taken.size === 0);
    this.sign.hidden = false;
  }

  private end() {
    window.clearTimeout(this.leaving);
    this.ownDrag = false;
    this.sign.hidden = true;
    for (const { field } of places()) {
      delete field.dataset.drop;
      // An upload that the drag went over was not told that it is over.
      field.querySelector('vaadin-upload')?.dispatchEvent(new Event('dragleave', { cancelable: true }));
    }
  }

  private drop(event: DragEvent) {
    if (!this.isOurs(event)) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
    this.end();
    if (dialogOpen()) {
      return;
    }
    const data = event.dataTransfer!;
    const address = data.getData(MEDIUM) || addressOf(data.getData('text/uri-list').split(/\r?\n/)[0]);
    if (address) {
      const name = under(event)?.dataset.field ?? '';
      this.dispatchEvent(new CustomEvent('medium', { detail: { address, field: name } }));
    } else if (data.files.length > 0) {
      this.hand([...data.files], under(event));
    } else {
      this.refuse([], 'link');
    }
  }

  /** A paste that holds text is left to whoever it is meant for: copied cells and paragraphs bring a picture of themselves along. */
  private paste(event: ClipboardEvent) {
    const data = event.clipboardData;
    const files = [...(data?.files ?? [])];
    if (files.length === 0 || data!.types.includes('text/plain') || event.defaultPrevented || dialogOpen()) {
      return;
    }
    event.preventDefault();
    this.hand(files);
  }

  private hand(files: File[], first?: HTMLElement) {
    const plan = this.plan(
      files.map((file) => ({ type: file.type, file })),
      first,
    );
    plan.taken.forEach((items, field) => this.feed(field, items));
    if (plan.left.length > 0) {
      this.refuse(
        plan.left.map((item) => item.file?.name ?? ''),
        plan.why ?? 'none',
      );
    }
  }

  private feed(field: HTMLElement, items: Item[]) {
    const carrier = new DataTransfer();
    items.forEach((item) => carrier.items.add(item.file!));
    this.feeding = true;
    field.querySelector('vaadin-upload')?.dispatchEvent(new DragEvent('drop', { dataTransfer: carrier, cancelable: true }));
    this.feeding = false;
    const fold = field.closest('vaadin-details') as (HTMLElement & { opened: boolean }) | null;
    if (fold) {
      fold.opened = true;
    }
    field.scrollIntoView({ block: 'nearest' });
  }

  /** Each goes to the first field that takes it and has room, else to one where it takes another's place. */
  private plan(items: Item[], first?: HTMLElement) {
    const all = places().sort((one, other) => Number(other.field === first) - Number(one.field === first));
    const taken = new Map<HTMLElement, Item[]>();
    const left: Item[] = [];
    let why: Why | undefined = all.length === 0 ? 'none' : undefined;
    for (const item of items) {
      const takers = all.filter((place) => fits(item.type, place.accept));
      const place = takers.find((one) => one.room > 0) ?? takers.find((one) => one.single && !taken.has(one.field));
      if (place) {
        place.room--;
        taken.set(place.field, [...(taken.get(place.field) ?? []), item]);
      } else {
        left.push(item);
        why ??= takers.length > 0 ? 'full' : 'type';
      }
    }
    return { taken, left, why };
  }

  private refuse(names: string[], why: Why) {
    this.dispatchEvent(new CustomEvent('refused', { detail: { names: names.join(', '), why } }));
  }
}

/** Masks come last: few pictures are meant to be one. */
function places(): Place[] {
  const fields = [...document.querySelectorAll<HTMLElement>('[data-accept]')];
  const last = (field: HTMLElement) => Number(field.dataset.last === 'true');
  return fields.sort((one, other) => last(one) - last(other)).map((field) => ({
    field,
    accept: field.dataset.accept!.split(','),
    room: Number(field.dataset.room),
    single: field.dataset.single === 'true',
  }));
}

/** Where the type is not known, the server will look. */
function fits(type: string, accept: string[]) {
  return type === '' || accept.some((one) => one === type || (type.endsWith('/*') && one.startsWith(type.slice(0, -1))));
}

function under(event: Event) {
  return event.composedPath().find((node) => node instanceof HTMLElement && node.matches('[data-accept]')) as
    | HTMLElement
    | undefined;
}

/** Of what is still in the hand only the types may be read, in some browsers not even those. */
function dragged(data: DataTransfer): Item[] {
  if (data.types.includes(MEDIUM)) {
    return [{ type: '' }];
  }
  const files = [...data.items].filter((item) => item.kind === 'file').map((item) => ({ type: item.type }));
  return files.length > 0 ? files : [{ type: '' }];
}

/** Of the medium that a picture shows or a link leads to; of a tile its one result. */
function addressOf(shown?: Element | string | null): string {
  if (shown instanceof Element && !shown.matches('img')) {
    const compared = shown.querySelector('studio-compare') as (Element & { afterPicture: string }) | null;
    return compared ? addressOf(compared.afterPicture) : addressOf(shown.querySelector('.result-open img'));
  }
  const link = shown instanceof Element ? shown.getAttribute('src') : shown;
  if (!link) {
    return '';
  }
  const url = new URL(link, document.baseURI);
  return url.origin === location.origin ? (ADDRESS.exec(url.pathname)?.[0] ?? '') : '';
}

/** Over the form, that is; the form itself may stand in one. */
function dialogOpen() {
  const dialogs = [...document.querySelectorAll('vaadin-dialog[opened], vaadin-confirm-dialog[opened]')];
  return dialogs.some((dialog) => dialog.querySelector('[data-accept]') === null);
}

customElements.define('studio-drop', StudioDrop);
