/** Not yet among TypeScript's own types. */
interface CloseWatcher extends EventTarget {
  destroy(): void;
}
declare const CloseWatcher: { new (): CloseWatcher };

/** Where nothing hovers, as on a phone, there is a Back at hand and seldom an Escape key. */
const BY_TOUCH = '(hover: none)';

/**
 * Back closes what was opened over the page and leaves the page itself, on devices and in browsers that let a page hear of it; elsewhere
 * nothing happens.
 *
 * @returns forgets it again, for what was closed in another way
 */
export function closeOnBack(close: () => void): () => void {
  if (!('CloseWatcher' in window) || !window.matchMedia(BY_TOUCH).matches) {
    return () => {};
  }
  const watcher = new CloseWatcher();
  watcher.addEventListener('close', close);
  return () => watcher.destroy();
}

/** Vaadin's dialogs close as they do on Escape: the topmost, and after its question if it has one. */
const escape = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));

type Dialog = HTMLElement & { opened: boolean };

function watch(dialog: Dialog) {
  let forget: () => void;
  const listen = () => {
    forget = closeOnBack(() => {
      escape();
      if (dialog.opened) {
        listen();
      }
    });
  };
  const closed = () => {
    if (!dialog.opened) {
      forget();
      dialog.removeEventListener('opened-changed', closed);
    }
  };
  dialog.addEventListener('opened-changed', closed);
  listen();
}

document.addEventListener('studio-dialog', (event) => watch(event.target as Dialog));
