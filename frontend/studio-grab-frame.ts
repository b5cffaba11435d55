/** How long a film may take to give its present frame. */
const PATIENCE_MS = 10_000;

/** A frame that can be drawn; of a film that nobody has played yet it must be fetched. */
async function withFrame(film: HTMLVideoElement): Promise<HTMLVideoElement> {
  if (film.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA) {
    return film;
  }
  return new Promise((resolve, reject) => {
    const late = window.setTimeout(() => reject(new Error('no frame in time')), PATIENCE_MS);
    film.addEventListener(
      'loadeddata',
      () => {
        window.clearTimeout(late);
        resolve(film);
      },
      { once: true },
    );
    film.preload = 'auto';
  });
}

async function png(film: HTMLVideoElement): Promise<Blob> {
  const canvas = document.createElement('canvas');
  canvas.width = film.videoWidth;
  canvas.height = film.videoHeight;
  canvas.getContext('2d')!.drawImage(film, 0, 0);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png'),
  );
}

/**
 * Around a button: a press stops the film, draws the frame it stands at, and sends that as a PNG to the address in `target`. When it did
 * not come about, `frame-failed` is fired; what the server then has of it, the server knows.
 */
class StudioGrabFrame extends HTMLElement {
  /** The film, or what it stands in. */
  declare from?: HTMLElement;

  private busy = false;

  connectedCallback() {
    this.addEventListener('click', this.grab);
  }

  disconnectedCallback() {
    this.removeEventListener('click', this.grab);
  }

  private readonly grab = async (event: Event) => {
    // What is offered for the frame stands in here too.
    if ((event.target as Element).closest('vaadin-popover')) {
      return;
    }
    const film = this.from?.matches('video') ? (this.from as HTMLVideoElement) : this.from?.querySelector('video');
    if (this.busy) {
      return;
    }
    this.busy = true;
    this.toggleAttribute('busy', true);
    try {
      film!.pause();
      const body = await png(await withFrame(film!));
      const headers = { 'Content-Type': 'image/png', 'X-Filename': 'frame.png' };
      const answer = await fetch(this.getAttribute('target')!, { method: 'POST', headers, body });
      if (!answer.ok) {
        throw new Error(`refused with ${answer.status}`);
      }
    } catch {
      this.dispatchEvent(new CustomEvent('frame-failed'));
    } finally {
      this.busy = false;
      this.removeAttribute('busy');
    }
  };
}

customElements.define('studio-grab-frame', StudioGrabFrame);
